import type { FieldFault, FindingView, OrganEntry } from '@/api/types'
import type { CaseKind } from './kinds'

/** Whom a new case concerns. */
export interface Subject {
  organ: string
  person: string
  department: string
}

/** What is known before anybody chose: the person named, else the only organ, and in it the only person. */
export function usualSubject(organs: OrganEntry[], kind: CaseKind, person?: string, ownOnly = false): Subject {
  const organ = organs.find(({ persons }) => persons.some(({ id }) => id === person)) ?? only(organs)
  const known = organ?.persons.some(({ id }) => id === person) ? person : undefined
  const self = ownOnly && kind.concerns !== 'nobody' ? only(organ?.persons ?? [])?.id : undefined
  return { organ: organ?.id ?? '', person: known ?? self ?? '', department: '' }
}

/** The person of a finding who comes first, if the reader may open a case about them. */
export function personOf(finding: FindingView, organs: OrganEntry[]): string | undefined {
  const known = new Set(organs.flatMap(({ persons }) => persons.map(({ id }) => id)))
  return finding.persons.find(({ id }) => known.has(id))?.id
}

export function subjectFaults(subject: Subject, kind: CaseKind): FieldFault[] {
  const asked: (keyof Subject)[] = kind.concerns === 'somebody' ? ['organ', 'person', 'department'] : ['organ']
  return asked.filter((part) => subject[part].trim() === '').map((part) => ({ pointer: `/${part}`, kind: 'MISSING' }))
}

function only<T>(list: T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}
