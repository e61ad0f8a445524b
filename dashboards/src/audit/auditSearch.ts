import type { AuditQuery } from '@/api/desk'
import chinese from '@/i18n/messages/zh-CN.json'

type Action = NonNullable<AuditQuery['action']>
type Purpose = NonNullable<AuditQuery['purpose']>
type Outcome = NonNullable<AuditQuery['outcome']>

/** A search of the log as the form holds it: empty texts stand for anything. */
export interface AuditSearchForm {
  who: string
  action: Action | ''
  what: string
  purpose: Purpose | ''
  outcome: Outcome | ''
  from: string | undefined
  to: string | undefined
}

/** What can be chosen: everything that the messages name. */
export const ACTIONS = Object.keys(chinese.audit.action) as Action[]
export const PURPOSES = Object.keys(chinese.audit.purpose) as Purpose[]
export const OUTCOMES = Object.keys(chinese.audit.outcome) as Outcome[]

export function emptySearch(): AuditSearchForm {
  return { who: '', action: '', what: '', purpose: '', outcome: '', from: undefined, to: undefined }
}

/** What the server is asked. */
export function askedOf({ who, action, what, purpose, outcome, from, to }: AuditSearchForm): AuditQuery {
  return {
    ...(who.trim() && { who: who.trim() }),
    ...(action && { action }),
    ...(what.trim() && { what: what.trim() }),
    ...(purpose && { purpose }),
    ...(outcome && { outcome }),
    ...(from && { from }),
    ...(to && { to }),
  }
}
