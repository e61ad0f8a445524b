import { describe, expect, it } from 'vitest'
import { clockOf, isUrgent } from '@/tasks/clock'

const NOW = Date.parse('2026-03-01T04:00:00Z')
const due = (dueAt: string | null, standing: 'ON_TIME' | 'DUE_SOON' | 'OVERDUE' | 'PAUSED' = 'ON_TIME') => ({
  dueAt,
  standing,
})

describe('a deadline in words', () => {
  it.each([
    [due('2026-03-01T03:20:00Z', 'OVERDUE'), { pace: 'late', key: 'overMinutes', count: 40 }],
    [due('2026-02-28T23:00:00Z', 'OVERDUE'), { pace: 'late', key: 'overHours', count: 5 }],
    [due('2026-02-20T04:00:00Z', 'OVERDUE'), { pace: 'late', key: 'overDays', count: 9 }],
    [due('2026-03-01T04:00:30Z', 'DUE_SOON'), { pace: 'soon', key: 'leftMinutes', count: 1 }],
    [due('2026-03-01T15:59:00Z'), { pace: 'soon', key: 'leftHours', count: 11 }],
    [due('2026-03-01T16:00:00Z'), { pace: 'calm', key: 'leftHours', count: 12 }],
    [due('2026-03-20T04:00:00Z'), { pace: 'calm', key: 'leftDays', count: 19 }],
    [due(null, 'PAUSED'), { pace: 'rest', key: 'paused', count: 0 }],
  ])('%o is told as %o', (task, words) => {
    expect(clockOf(task, NOW)).toEqual(words)
  })

  it('cannot wait when it is late, due soon or due before midnight in Beijing', () => {
    expect(isUrgent(due('2026-03-01T15:59:00Z'), NOW)).toBe(true)
    expect(isUrgent(due('2026-03-01T16:00:00Z'), NOW)).toBe(false)
    expect(isUrgent(due('2026-03-05T04:00:00Z', 'DUE_SOON'), NOW)).toBe(true)
    expect(isUrgent(due(null, 'PAUSED'), NOW)).toBe(false)
  })
})
