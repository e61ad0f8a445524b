import type { PipelinePoint } from '@/api/types'

/** One line of a chart; `null` where nothing was measured. */
export interface HistoryLine {
  name: string
  colour: string
  values: (number | null)[]
}

export interface HistoryChart {
  measure: 'rate' | 'latency' | 'lag'
  times: string[]
  lines: HistoryLine[]
}

/** What the last minutes looked like: how much went through, how long it took, and what was left to read. */
export function chartsOf(points: PipelinePoint[]): HistoryChart[] {
  const times = points.map(({ at }) => at)
  const line = (name: string, colour: string, value: (point: PipelinePoint) => number | null): HistoryLine => ({
    name,
    colour,
    values: points.map(value),
  })
  return [
    {
      measure: 'rate',
      times,
      lines: [
        line('read', '--route-MONITOR', ({ perSecond }) => perSecond['READ'] ?? null),
        line('index', '--shield', ({ perSecond }) => perSecond['INDEX'] ?? null),
      ],
    },
    {
      measure: 'latency',
      times,
      lines: [
        line('median', '--shield', ({ fromArrival }) => fromArrival?.median ?? null),
        line('most', '--check', ({ fromArrival }) => fromArrival?.most ?? null),
      ],
    },
    { measure: 'lag', times, lines: [line('lag', '--accent', ({ lag }) => lag)] },
  ]
}
