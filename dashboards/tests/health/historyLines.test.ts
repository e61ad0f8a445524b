import { describe, expect, it } from 'vitest'
import type { PipelinePoint } from '@/api/types'
import { chartsOf } from '@/health/historyLines'

const point = (at: string, more: Partial<PipelinePoint>): PipelinePoint => ({
  at,
  perSecond: { READ: 5, INDEX: 1 },
  fromArrival: null,
  fromPublication: null,
  lag: 0,
  ...more,
})

describe('the lines of the last minutes', () => {
  it('are what went through, how long it took and what is left', () => {
    const charts = chartsOf([
      point('2026-03-02T08:00:00Z', {}),
      point('2026-03-02T08:00:10Z', { fromArrival: { median: 0.3, most: null }, lag: 4 }),
    ])
    expect(charts.map(({ measure }) => measure)).toEqual(['rate', 'latency', 'lag'])
    expect(charts[0]?.lines.map(({ values }) => values)).toEqual([
      [5, 5],
      [1, 1],
    ])
    expect(charts[1]?.lines.map(({ values }) => values)).toEqual([
      [null, 0.3],
      [null, null],
    ])
    expect(charts[2]?.lines[0]?.values).toEqual([0, 4])
  })

  it('are empty when there is nothing', () => {
    expect(chartsOf([]).every(({ times, lines }) => !times.length && lines.every(({ values }) => !values.length))).toBe(
      true,
    )
  })
})
