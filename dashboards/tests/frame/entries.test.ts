import { describe, expect, it } from 'vitest'
import type { Permission } from '@/api/types'
import { entriesFor, startOf } from '@/frame/entries'

const reader =
  (...permissions: Permission[]) =>
  (permission: Permission) =>
    permissions.includes(permission)
const namesFor = (...permissions: Permission[]) => entriesFor(reader(...permissions)).map(({ name }) => name)

describe('the navigation', () => {
  it('has one entry a desk, under the first kind of case that the reader may see', () => {
    expect(namesFor('VIEW_CLARIFICATIONS', 'VIEW_HANDOFFS', 'VIEW_COMMITTEE_CASES')).toEqual([
      'cases-clarification',
      'cases-aid-application',
    ])
    expect(namesFor('VIEW_REFERRALS', 'VIEW_COMMITTEE_CASES')).toEqual(['cases-referral', 'cases-aid-application'])
  })

  it('calls a desk with one kind of case by that kind', () => {
    expect(entriesFor(reader('VIEW_HANDOFFS'))).toMatchObject([
      { name: 'cases-discipline-handoff', title: 'procedures.discipline-handoff.title', belongs: 'clarification' },
    ])
    expect(entriesFor(reader('VIEW_CLARIFICATIONS', 'VIEW_HANDOFFS'))).toMatchObject([
      { title: 'cases.desk.clarification' },
    ])
  })

  it('begins the day where the work is', () => {
    expect(startOf(reader('VIEW_STATISTICS', 'VIEW_REFERRALS', 'ANSWER_REFERRALS'))).toBe('cases-referral')
    expect(startOf(reader('VIEW_OVERVIEW', 'VIEW_TASKS'))).toBe('overview')
    expect(startOf(reader('VIEW_STATISTICS', 'VIEW_HANDOFFS'))).toBe('cases-discipline-handoff')
    expect(startOf(reader('VIEW_TASKS', 'VIEW_CLARIFICATIONS'))).toBe('tasks')
  })
})
