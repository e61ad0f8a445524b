import type { PasswordChange } from '@/api/types'

/** Fewest characters of a password, as the server has it. */
export const SHORTEST_PASSWORD = 10

/** What is asked beside the new password, to be sure that it is oneself. */
export interface Proof {
  /** The password there is. */
  current: boolean
  /** A code of the second factor. */
  code: boolean
}

/** A new password as the form holds it. */
export interface PasswordDraft {
  current: string
  chosen: string
  again: string
  code: string
}

export function emptyPassword(): PasswordDraft {
  return { current: '', chosen: '', again: '', code: '' }
}

/** Whether the two are typed differently; not before the second one is as long as the first. */
export function differs({ chosen, again }: PasswordDraft): boolean {
  return again.length >= chosen.length && again !== chosen
}

/** Whether everything that the server asks for is there. */
export function complete(draft: PasswordDraft, proof: Proof): boolean {
  return (
    draft.chosen.length >= SHORTEST_PASSWORD &&
    draft.again === draft.chosen &&
    (!proof.current || draft.current !== '') &&
    (!proof.code || draft.code.trim() !== '')
  )
}

/** What the server is sent; what is not asked is left out. */
export function requestOf(draft: PasswordDraft, proof: Proof): PasswordChange {
  return {
    chosen: draft.chosen,
    ...(proof.current && { current: draft.current }),
    ...(proof.code && { code: draft.code.trim() }),
  }
}
