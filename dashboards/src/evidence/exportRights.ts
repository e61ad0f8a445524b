import type { EvidenceExport } from '@/api/desk'
import type { SessionStore } from '@/session/session'

type Reader = Pick<SessionStore, 'current' | 'may'>

/** Another person than the one who asked decides. The server decides whether it is so; this is what is offered. */
export function mayDecide(copy: EvidenceExport, reader: Reader): boolean {
  return copy.state === 'ASKED' && reader.may('GRANT_EXPORT') && copy.askedBy !== reader.current.value?.username
}

/** Whoever asked takes it, once. */
export function mayTake(copy: EvidenceExport, reader: Reader): boolean {
  return copy.state === 'GRANTED' && reader.may('EXPORT_EVIDENCE') && copy.askedBy === reader.current.value?.username
}
