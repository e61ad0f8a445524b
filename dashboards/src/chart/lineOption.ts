import type { EChartsCoreOption } from 'echarts/core'
import { pageColours } from './colours'

export interface DrawnLine {
  name: string
  /** A variable of the theme, such as `--shield`. */
  colour: string
  /** `null` where nothing was measured. */
  values: (number | null)[]
}

export interface LineDrawing {
  times: string[]
  lines: DrawnLine[]
  told: (value: number) => string
  /** Changes when the colours on the page change. */
  revision: string
}

interface TooltipItem {
  axisValueLabel: string
  seriesName: string
  value: number | null
}

/** ECharts option of lines over time in the page's colours. */
export function lineOption(drawing: LineDrawing): EChartsCoreOption {
  const colour = pageColours()
  const { times, lines, told } = drawing
  return {
    animation: false,
    textStyle: { fontFamily: colour('--font'), fontSize: 12, color: colour('--ink-soft') },
    grid: { left: 4, right: 10, top: 26, bottom: 2, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: colour('--ink-soft'), fontSize: 11 } },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { lineStyle: { color: colour('--ink-faint') } },
      backgroundColor: colour('--surface'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink'), fontSize: 12, fontFamily: colour('--font') },
      formatter: (items: TooltipItem[]) => tooltipText(items, told),
    },
    xAxis: {
      type: 'category',
      data: times,
      boundaryGap: false,
      axisLine: { lineStyle: { color: colour('--line') } },
      axisTick: { show: false },
      axisLabel: { color: colour('--ink-faint'), hideOverlap: true, fontSize: 11 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: lines.every(({ values }) => values.every(Number.isInteger)) ? 1 : 0,
      splitNumber: 3,
      splitLine: { lineStyle: { color: colour('--line-soft') } },
      axisLabel: { color: colour('--ink-faint'), fontSize: 11, formatter: (value: number) => told(value) },
    },
    series: lines.map(({ name, colour: variable, values }) => ({
      name,
      type: 'line',
      showSymbol: values.filter((value) => value !== null).length < 3,
      symbolSize: 5,
      lineStyle: { width: 1.6, color: colour(variable) },
      itemStyle: { color: colour(variable) },
      data: values,
    })),
  }
}

function tooltipText(items: TooltipItem[], told: (value: number) => string): string {
  return [
    items[0]?.axisValueLabel ?? '',
    ...items.map(({ seriesName, value }) => `${seriesName}  ${typeof value === 'number' ? told(value) : '–'}`),
  ].join('\n')
}
