import type { Account, AccountDraft } from '@/api/desk'
import type { Role } from '@/api/types'
import chinese from '@/i18n/messages/zh-CN.json'
import { SHORTEST_PASSWORD } from '@/session/passwordForm'

export const ROLES = Object.keys(chinese.words.role) as Role[]

/** An account as the form holds it: empty texts stand for what is left out. */
export interface AccountFormDraft {
  username: string
  displayName: string
  role: Role
  organs: string[]
  everyOrgan: boolean
  department: string
  person: string
  unit: string
  password: string
  disabled: boolean
}

export function emptyAccount(): AccountFormDraft {
  return {
    username: '',
    displayName: '',
    role: 'PUBLICITY_OFFICER',
    organs: [],
    everyOrgan: false,
    department: '',
    person: '',
    unit: '',
    password: '',
    disabled: false,
  }
}

export function formOf(account: Account): AccountFormDraft {
  return {
    ...account,
    organs: [...account.organs],
    person: account.person ?? '',
    unit: account.unit ?? '',
    password: '',
    disabled: account.disabledAt !== null,
  }
}

/** What of a place a role has: a liaison a unit, a protected person an id and organs, anybody else organs. */
export function placeFields(role: Role): { organs: boolean; person: boolean; unit: boolean } {
  return { organs: role !== 'POLICE_LIAISON', person: role === 'PROTECTED_PERSON', unit: role === 'POLICE_LIAISON' }
}

/** Whether everything that the server asks for is there. */
export function complete(draft: AccountFormDraft, fresh: boolean): boolean {
  const fields = placeFields(draft.role)
  const placed =
    fields.unit || fields.person
      ? (!fields.unit || draft.unit.trim() !== '') && (!fields.person || draft.person.trim() !== '')
      : draft.everyOrgan || draft.organs.length > 0
  return (
    draft.displayName.trim() !== '' &&
    placed &&
    (!fresh || (draft.username.trim() !== '' && draft.password.length >= SHORTEST_PASSWORD)) &&
    (draft.password === '' || draft.password.length >= SHORTEST_PASSWORD)
  )
}

/** What the server is sent; what the role does not have is left out. */
export function requestOf(draft: AccountFormDraft): AccountDraft {
  const fields = placeFields(draft.role)
  return {
    displayName: draft.displayName.trim(),
    role: draft.role,
    organs: fields.organs && !draft.everyOrgan ? draft.organs : [],
    everyOrgan: fields.organs && draft.everyOrgan,
    department: draft.department.trim() || null,
    person: fields.person ? draft.person.trim() : null,
    unit: fields.unit ? draft.unit.trim() : null,
    disabled: draft.disabled,
    password: draft.password || null,
  }
}
