import type { CaptureRequest } from '@/api/desk'

/** What the record of a capture asks for, in the order of the form. */
export const OCCASION = [
  'caseRef',
  'cause',
  'subject',
  'content',
  'place',
  'reasonNotSeized',
  'originalMedium',
] as const
export const WITNESSES = ['NONE', 'NOTARY', 'THIRD_PARTY'] as const

/** A request as the form holds it: empty texts stand for what is left out. */
export type CaptureDraft = Record<(typeof OCCASION)[number], string> & {
  url: string
  assistant: string
  witness: (typeof WITNESSES)[number]
  witnessName: string
  reasonIfNone: string
}

export function emptyCapture(): CaptureDraft {
  return {
    url: '',
    assistant: '',
    caseRef: '',
    cause: '',
    subject: '',
    content: '',
    place: '',
    reasonNotSeized: '',
    originalMedium: '',
    witness: 'NONE',
    witnessName: '',
    reasonIfNone: '',
  }
}

/** Whether everything that the server asks for is there: a witness by name, or why there is none. */
export function complete(draft: CaptureDraft): boolean {
  const asked = [
    draft.url,
    draft.assistant,
    ...OCCASION.map((field) => draft[field]),
    draft.witness === 'NONE' ? draft.reasonIfNone : draft.witnessName,
  ]
  return asked.every((text) => text.trim() !== '')
}

/** What the server is sent. */
export function requestOf(draft: CaptureDraft, organ: string): CaptureRequest {
  const { witnessName, reasonIfNone, ...told } = draft
  return draft.witness === 'NONE'
    ? { ...told, organ, reasonIfNone: reasonIfNone.trim() }
    : { ...told, organ, witnessName: witnessName.trim() }
}
