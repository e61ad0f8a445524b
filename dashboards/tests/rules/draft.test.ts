import { describe, expect, it } from 'vitest'
import type { AlertRule } from '@/api/types'
import { draftOf, emptyDraft, requestOf, trialOf } from '@/rules/draft'

const rule: AlertRule = {
  id: 'r1',
  version: 3,
  name: '电话',
  reason: '值班',
  watches: ['FINDING', 'PILE_ON'],
  query: 'leak:PHONE',
  pace: { everyMinutes: 45, quietFrom: '22:00', quietTo: '07:00', urgentBreaksQuiet: false },
  channels: ['desk'],
  enabled: false,
  changedBy: 'officer',
  changedAt: '2026-03-01T00:00:00Z',
}

describe('a draft', () => {
  it('of a rule asks for what the rule says, and names its version', () => {
    expect(requestOf(draftOf(rule))).toEqual({
      name: '电话',
      reason: '值班',
      watches: ['FINDING', 'PILE_ON'],
      query: 'leak:PHONE',
      everyMinutes: 45,
      quietFrom: '22:00',
      quietTo: '07:00',
      urgentBreaksQuiet: false,
      channels: ['desk'],
      enabled: false,
      version: 3,
    })
  })

  it('leaves out what is empty', () => {
    expect(requestOf(emptyDraft())).toMatchObject({ query: null, quietFrom: null, quietTo: null, version: null })
  })

  it('is tried by its query and its pace alone', () => {
    expect(trialOf({ ...draftOf(rule), query: ' leak:PHONE ' }, 7)).toEqual({
      query: 'leak:PHONE',
      days: 7,
      everyMinutes: 45,
      quietFrom: '22:00',
      quietTo: '07:00',
      urgentBreaksQuiet: false,
    })
  })
})
