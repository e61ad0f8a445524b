import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ExportEntry } from '@/api/desk'
import type { Permission } from '@/api/types'
import ExportsPage from '@/exports/ExportsPage.vue'
import { mounted } from '../mounting'

function entry(changes: Partial<ExportEntry>): ExportEntry {
  return {
    id: 'aaaaaaaa-0000',
    procedure: 'search-export',
    organName: '柳汀区法院',
    standing: 'ASKED',
    fields: { search: 'route=FACT_CHECK&sort=NEWEST', format: 'CSV', found: 3 },
    askedBy: 'other',
    askedByName: '张干事',
    askedAt: '2026-03-02T08:00:00Z',
    reason: '向上级汇报',
    decidedByName: null,
    decisionReason: null,
    until: null,
    takenAt: null,
    items: null,
    ...changes,
  }
}

async function page(entries: ExportEntry[], ...permissions: Permission[]) {
  const shown = mounted(
    ExportsPage,
    {},
    { exports: () => Promise.resolve(entries), organs: () => Promise.resolve([]) },
    permissions,
  )
  await flushPromises()
  return shown
}

describe('the page of exports', () => {
  it('puts what waits for a decision before whoever may take it, and says what is asked for', async () => {
    const shown = await page([entry({})], 'VIEW_EXPORTS', 'GRANT_EXPORT')
    const waiting = shown.get('[aria-labelledby=exports-yours]')
    expect(waiting.text()).toContain('建议路径: 核实事实')
    expect(waiting.text()).toContain('申请时 3 条')
    expect(waiting.get('a.el-button').attributes('href')).toBe('/cases/search-export/aaaaaaaa-0000')
  })

  it('lets nobody decide about their own, and only whoever asked take the file', async () => {
    const own = await page([entry({ askedBy: 'reader' })], 'VIEW_EXPORTS', 'GRANT_EXPORT')
    expect(own.find('[aria-labelledby=exports-yours]').exists()).toBe(false)

    const until = '2026-03-03T08:00:00Z'
    const granted = await page([entry({ standing: 'READY', askedBy: 'reader', until })], 'VIEW_EXPORTS')
    expect(granted.get('[aria-labelledby=exports-yours] button').text()).toBe('领取文件')
    const others = await page([entry({ standing: 'READY', until })], 'VIEW_EXPORTS')
    expect(others.find('button').exists()).toBe(false)
  })

  it('shows labelled cases beside findings, with their days', async () => {
    const fields = { firstDay: '2026-01-01', lastDay: '2026-01-31', use: '评测' }
    const shown = await page([entry({ procedure: 'label-export', fields })], 'VIEW_EXPORTS')
    expect(shown.text()).toContain('2026-01-01 至 2026-01-31')
  })
})
