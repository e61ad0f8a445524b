import { describe, expect, it } from 'vitest'
import type { HistogramBucket } from '@/api/types'
import TimeBrush from '@/search/TimeBrush.vue'
import { mounted } from '../mounting'

const BUCKETS: HistogramBucket[] = [2, 0, 5, 1].map((count, day) => ({
  start: `2026-03-0${day + 1}T00:00:00+08:00`,
  counts: { MONITOR: count },
}))

function brush() {
  return mounted(TimeBrush, { buckets: BUCKETS, interval: 'DAY' })
}

describe('the time brush', () => {
  it('is moved by arrow keys, tells what the range holds and narrows the search on Enter', async () => {
    const page = brush()
    const [begin, end] = page.findAll('[role=slider]')
    await begin?.trigger('keydown', { key: 'ArrowRight', code: 'ArrowRight' })
    await begin?.trigger('keydown', { key: 'ArrowRight', code: 'ArrowRight' })
    await end?.trigger('keydown', { key: 'ArrowLeft', code: 'ArrowLeft' })

    expect(begin?.attributes('aria-label')).toBe('范围起点')
    expect(begin?.attributes('aria-valuetext')).toContain('03/03')
    expect(page.get('[role=status]').text()).toContain('5 条')
    expect(page.emitted('range')).toBeUndefined()
    await end?.trigger('keydown', { key: 'Enter' })
    expect(page.emitted('range')).toEqual([[{ from: '2026-03-02T16:00:00.000Z', to: '2026-03-03T16:00:00.000Z' }]])
    page.unmount()
  })

  it('comes back to the whole range on Escape, of which Enter makes nothing', async () => {
    const page = brush()
    const [begin] = page.findAll('[role=slider]')
    await begin?.trigger('keydown', { key: 'ArrowRight', code: 'ArrowRight' })
    await begin?.trigger('keydown', { key: 'Escape' })
    await begin?.trigger('keydown', { key: 'Enter' })

    expect(page.find('[role=status]').exists()).toBe(false)
    expect(page.emitted('range')).toBeUndefined()
    page.unmount()
  })
})
