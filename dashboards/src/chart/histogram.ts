import type { HistogramBucket, HistogramInterval } from '@/api/types'

/** Routes from the bottom of a stack to its top: what matters most stands on the axis, where heights compare best. */
export const STACK = ['REFERRAL_REVIEW', 'WELFARE', 'FACT_CHECK', 'MONITOR', 'DROP'] as const

const WIDTH_MS: Record<HistogramInterval, number> = { MINUTE: 60_000, HOUR: 3_600_000, DAY: 86_400_000 }

/** Routes that occur in the buckets, in stacking order. */
export function routesIn(buckets: HistogramBucket[]): string[] {
  return STACK.filter((route) => buckets.some(({ counts }) => (counts[route] ?? 0) > 0))
}

export function totalOf(bucket: HistogramBucket): number {
  return Object.values(bucket.counts).reduce((sum, count) => sum + count, 0)
}

/** The bucket with the most, the first of several; `undefined` when there is none. */
export function peakOf(buckets: HistogramBucket[]): HistogramBucket | undefined {
  return buckets.reduce<HistogramBucket | undefined>(
    (peak, bucket) => (peak === undefined || totalOf(bucket) > totalOf(peak) ? bucket : peak),
    undefined,
  )
}

/** Name of the format in which the start of a bucket is written. */
export function timeFormat(interval: HistogramInterval): string {
  return { DAY: 'day', HOUR: 'short', MINUTE: 'clock' }[interval]
}

/** The time from the first bucket's start to the last one's end; indexes outside the buckets are drawn in. */
export function rangeOf(
  buckets: HistogramBucket[],
  interval: HistogramInterval,
  first: number,
  last: number,
): { from: string; to: string } | undefined {
  const within = (index: number) => Math.min(Math.max(index, 0), buckets.length - 1)
  const start = buckets[within(Math.min(first, last))]
  const end = buckets[within(Math.max(first, last))]
  return start && end
    ? {
        from: new Date(start.start).toISOString(),
        to: new Date(Date.parse(end.start) + WIDTH_MS[interval]).toISOString(),
      }
    : undefined
}

/** Width of buckets that gives a readable number of bars over a range; days when the range is open. */
export function intervalFor(from: string | undefined, to: string | undefined): HistogramInterval {
  if (!from) {
    return 'DAY'
  }
  const hours = ((to ? Date.parse(to) : Date.now()) - Date.parse(from)) / WIDTH_MS.HOUR
  return hours <= 3 ? 'MINUTE' : hours <= 7 * 24 ? 'HOUR' : 'DAY'
}

/** Places of the buckets in which one of the times lies, each once. */
export function placesOf(buckets: HistogramBucket[], interval: HistogramInterval, times: string[]): number[] {
  const places = times.map((time) =>
    buckets.findIndex(({ start }) => {
      const since = Date.parse(time) - Date.parse(start)
      return since >= 0 && since < WIDTH_MS[interval]
    }),
  )
  return [...new Set(places)].filter((place) => place >= 0)
}
