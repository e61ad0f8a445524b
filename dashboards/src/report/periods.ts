import { wallClockOf } from '@/time/beijing'

/** `2026-03-02`, of Beijing, so many days ago. */
export function dayAgo(days: number, now: Date = new Date()): string {
  return (wallClockOf(new Date(now.getTime() - days * 86_400_000).toISOString()) ?? '').slice(0, 10)
}

/** Periods such as `2026-Q3` or `2026-H2`, the one that the day is in first. */
export function periods(kind: 'Q' | 'H', count: number, today: string): string[] {
  const inYear = kind === 'Q' ? 4 : 2
  const year = Number(today.slice(0, 4))
  const number = Math.floor((Number(today.slice(5, 7)) - 1) / (12 / inYear))
  return Array.from({ length: count }, (_, back) => {
    const index = year * inYear + number - back
    return `${Math.floor(index / inYear)}-${kind}${(index % inYear) + 1}`
  })
}
