import type { EChartsCoreOption } from 'echarts/core'
import type { HistogramBucket } from '@/api/types'
import { pageColours } from './colours'
import { totalOf } from './histogram'

export interface HistogramDrawing {
  buckets: HistogramBucket[]
  routes: string[]
  routeName: (route: string) => string
  timeName: (start: string) => string
  number: (value: number) => string
  slim: boolean
  selectable: boolean
  /** Places of the bars that a triangle points at. */
  marked: number[]
  /** Changes when the colours on the page change. */
  revision: string
}

interface TooltipItem {
  axisValueLabel: string
  seriesName: string
  value: number
}

/** ECharts option of stacked bars in the page's colours. */
export function histogramOption(drawing: HistogramDrawing): EChartsCoreOption {
  const colour = pageColours()
  const { buckets, routes, slim } = drawing
  return {
    animation: false,
    textStyle: { fontFamily: colour('--font'), fontSize: 12, color: colour('--ink-soft') },
    grid: { left: slim ? 4 : 8, right: 8, top: slim ? 6 : 34, bottom: 4, containLabel: true },
    legend: slim
      ? undefined
      : { top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: colour('--ink-soft') } },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: colour('--ink-faint'), opacity: 0.12 } },
      backgroundColor: colour('--surface'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink'), fontSize: 12, fontFamily: colour('--font') },
      formatter: (items: TooltipItem[]) => tooltipText(items, drawing.number),
    },
    brush: drawing.selectable
      ? {
          xAxisIndex: 0,
          brushStyle: { color: colour('--accent-soft'), borderColor: colour('--accent'), opacity: 0.5 },
          throttleType: 'debounce',
          throttleDelay: 200,
        }
      : undefined,
    xAxis: {
      type: 'category',
      data: buckets.map(({ start }) => drawing.timeName(start)),
      axisLine: { lineStyle: { color: colour('--line') } },
      axisTick: { show: false },
      axisLabel: { color: colour('--ink-faint'), hideOverlap: true, fontSize: 11 },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: slim ? 2 : 4,
      splitLine: { lineStyle: { color: colour('--line-soft') } },
      axisLabel: { color: colour('--ink-faint'), fontSize: 11 },
    },
    series: routes.map((route, place) => ({
      name: drawing.routeName(route),
      type: 'bar',
      stack: 'routes',
      barMaxWidth: 26,
      barCategoryGap: '22%',
      itemStyle: { color: colour(`--route-${route}`) },
      data: buckets.map(({ counts }) => counts[route] ?? 0),
      // Above the whole stack, once.
      markPoint: place === routes.length - 1 ? marks(drawing, colour('--ink')) : undefined,
    })),
  }
}

function marks({ buckets, marked }: HistogramDrawing, color: string): object {
  return {
    silent: true,
    symbol: 'triangle',
    symbolRotate: 180,
    symbolSize: 8,
    symbolOffset: [0, -8],
    itemStyle: { color },
    label: { show: false },
    data: marked.map((place) => ({ coord: [place, totalOf(buckets[place] ?? { start: '', counts: {} })] })),
  }
}

function tooltipText(items: TooltipItem[], number: (value: number) => string): string {
  const shown = items.filter(({ value }) => value > 0)
  return [items[0]?.axisValueLabel ?? '', ...shown.map((item) => `${item.seriesName}  ${number(item.value)}`)].join(
    '\n',
  )
}
