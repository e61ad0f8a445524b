import { describe, expect, it } from 'vitest'
import { dayAgo, periods } from '@/report/periods'

describe('periods of reports', () => {
  it('are days of Beijing, wherever the browser stands', () => {
    expect(dayAgo(0, new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01')
    expect(dayAgo(0, new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
    expect(dayAgo(1, new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-01')
  })

  it('begin with the one that today is in and go back over the year', () => {
    expect(periods('Q', 3, '2026-04-30')).toEqual(['2026-Q2', '2026-Q1', '2025-Q4'])
    expect(periods('H', 3, '2026-06-30')).toEqual(['2026-H1', '2025-H2', '2025-H1'])
    expect(periods('H', 1, '2026-07-01')).toEqual(['2026-H2'])
  })
})
