import type { AlertRule, RuleDraft, TrialRequest } from '@/api/types'

/** A rule as the form holds it: empty texts stand for what is left out. */
export type Draft = Omit<RuleDraft, 'query' | 'quietFrom' | 'quietTo' | 'version'> & {
  query: string
  quietFrom: string
  quietTo: string
  version: number | null
}

export const WATCHED = ['FINDING', 'PILE_ON', 'BURST', 'SOURCE_SILENT'] as const

export function emptyDraft(): Draft {
  return {
    name: '',
    reason: '',
    watches: ['FINDING'],
    query: '',
    everyMinutes: 30,
    quietFrom: '',
    quietTo: '',
    urgentBreaksQuiet: true,
    channels: [],
    enabled: true,
    version: null,
  }
}

export function draftOf({ pace, ...rule }: AlertRule): Draft {
  return {
    name: rule.name,
    reason: rule.reason,
    watches: [...rule.watches],
    query: rule.query ?? '',
    everyMinutes: pace.everyMinutes,
    quietFrom: pace.quietFrom ?? '',
    quietTo: pace.quietTo ?? '',
    urgentBreaksQuiet: pace.urgentBreaksQuiet,
    channels: [...rule.channels],
    enabled: rule.enabled,
    version: rule.version,
  }
}

/** What the server is sent. */
export function requestOf(draft: Draft): RuleDraft {
  return {
    ...draft,
    query: draft.query.trim() || null,
    quietFrom: draft.quietFrom || null,
    quietTo: draft.quietTo || null,
  }
}

/** Tries the draft against so many of the last days. */
export function trialOf(draft: Draft, days: number): TrialRequest {
  const { query, everyMinutes, quietFrom, quietTo, urgentBreaksQuiet } = requestOf(draft)
  return { query: query ?? '', days, everyMinutes, quietFrom, quietTo, urgentBreaksQuiet }
}
