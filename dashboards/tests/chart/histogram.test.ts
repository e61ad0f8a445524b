import type { HistogramBucket } from '@/api/types'
import { describe, expect, it } from 'vitest'
import { intervalFor, peakOf, placesOf, rangeOf, routesIn } from '@/chart/histogram'

const buckets: HistogramBucket[] = [
  { start: '2026-03-01T00:00:00Z', counts: { MONITOR: 3 } },
  { start: '2026-03-01T01:00:00Z', counts: { MONITOR: 2, REFERRAL_REVIEW: 4 } },
  { start: '2026-03-01T02:00:00Z', counts: {} },
]

describe('a histogram', () => {
  it('stacks what matters most on the axis and leaves out what does not occur', () => {
    expect(routesIn(buckets)).toEqual(['REFERRAL_REVIEW', 'MONITOR'])
  })

  it('knows its peak', () => {
    expect(peakOf(buckets)?.start).toBe('2026-03-01T01:00:00Z')
    expect(peakOf([])).toBeUndefined()
  })

  it('turns drawn bars into a range of time that ends with the last bar', () => {
    expect(rangeOf(buckets, 'HOUR', 0, 1)).toEqual({ from: '2026-03-01T00:00:00.000Z', to: '2026-03-01T02:00:00.000Z' })
    expect(rangeOf(buckets, 'HOUR', 9, -4)).toEqual({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-01T03:00:00.000Z',
    })
    expect(rangeOf([], 'HOUR', 0, 0)).toBeUndefined()
  })

  it('takes bars that fit the range', () => {
    expect(intervalFor('2026-03-01T00:00:00Z', '2026-03-01T02:00:00Z')).toBe('MINUTE')
    expect(intervalFor('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z')).toBe('HOUR')
    expect(intervalFor('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')).toBe('DAY')
    expect(intervalFor(undefined, undefined)).toBe('DAY')
  })

  it('knows in which bars times lie, each once', () => {
    const times = ['2026-03-01T01:10:00Z', '2026-03-01T01:50:00Z', '2026-03-01T02:00:00Z', '2026-03-02T00:00:00Z']

    expect(placesOf(buckets, 'HOUR', times)).toEqual([1, 2])
  })
})
