import { describe, expect, it } from 'vitest'
import { mounted } from '../mounting'
import type { Stage } from '@/api/types'
import StageTable from '@/health/StageTable.vue'

const stages: Stage[] = [
  { stage: 'READ', in: 1203, out: 1200, dropped: 0, dead: 3, perSecond: 12.34 },
  { stage: 'SCREEN', in: 1200, out: 100, dropped: 1100, dead: 0, perSecond: null },
]

describe('the table of stages', () => {
  it('tells what went in and what became of it, and how much a second', () => {
    const rows = mounted(StageTable, { stages }).findAll('tbody tr')
    const cells = rows.map((row) => row.findAll('td').map((cell) => cell.text()))
    expect(cells).toEqual([
      ['1,203', '1,200', '0', '3', '12.3'],
      ['1,200', '100', '1,100', '0', '–'],
    ])
    expect(rows[0]?.find('th').text()).toContain('读取')
  })

  it('makes dead letters stand out and only them', () => {
    const table = mounted(StageTable, { stages })
    expect(table.findAll('td.dead').map((cell) => cell.text())).toEqual(['3'])
  })

  it('can be moved sideways by keyboard', () => {
    expect(mounted(StageTable, { stages }).find('[role=region]').attributes('tabindex')).toBe('0')
  })
})
