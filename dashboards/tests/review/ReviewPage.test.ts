import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import type { ReviewItem } from '@/api/types'
import ReviewPage from '@/review/ReviewPage.vue'
import { findingWith } from '../findings'
import { mounted } from '../mounting'

const NOW = Date.parse('2026-03-01T00:00:00Z')
const counts = { waiting: 3, urgent: 1, decidedToday: 5, ownToday: 2 }

function item(id: string): ReviewItem {
  return {
    finding: findingWith({ id, text: `正文 ${id}` }),
    urgency: 3,
    urgentFor: ['ADDRESS', 'THREAT'],
    firstSeen: '2026-02-28T23:00:00Z',
    lockedUntil: '2026-03-01T00:15:00Z',
    lead: null,
  }
}

function desk(items: ReviewItem[], api: Partial<Api> = {}) {
  const decided: string[] = []
  const page = mounted(
    ReviewPage,
    {},
    {
      reviewQueue: () => Promise.resolve(counts),
      takeNextReview: () => Promise.resolve(items.shift()),
      decideReview: (finding, decision, reason) => {
        decided.push(`${finding} ${decision} ${reason}`)
        return Promise.resolve()
      },
      ...api,
    },
    ['REVIEW_FINDINGS'],
  )
  return { page, decided }
}

const press = async (key: string) => {
  ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await flushPromises()
}

describe('the review desk', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
    document.body.innerHTML = ''
  })

  it('shows one finding, how long it is mine and how many wait', async () => {
    const { page } = desk([item('a')])
    await flushPromises()
    expect(page.text()).toContain('正文 a')
    expect(page.text()).toContain('还剩 15:00')
    expect(page.text()).toContain('因为：住址、威胁')
    expect(
      page
        .findAll('dd')
        .slice(0, 4)
        .map((each) => each.text()),
    ).toEqual(['3', '1', '2', '5'])
    page.unmount()
  })

  it('takes a decision by key, with a reason, and goes on to the next', async () => {
    const { page, decided } = desk([item('a'), item('b')])
    await flushPromises()
    await press('2')
    const reason = page.get('textarea')
    expect(document.activeElement).toBe(reason.element)
    await reason.setValue('同名')
    await reason.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(decided).toEqual(['a FALSE_ALARM 同名'])
    expect(page.text()).toContain('正文 b')
    expect(page.get('[role=status]').text()).toContain('误报')
    expect(page.find('textarea').exists()).toBe(false)
    page.unmount()
  })

  it('sends nothing without a reason, and goes back by Escape', async () => {
    const { page, decided } = desk([item('a')])
    await flushPromises()
    await press('3')
    await page.get('textarea').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(decided).toEqual([])
    expect(page.get('.reason .wrong').text()).toContain('必填')
    await press('Escape')
    expect(page.find('textarea').exists()).toBe(false)
    page.unmount()
  })

  it('offers no case to somebody who may open none', async () => {
    const { page } = desk([item('a')])
    await flushPromises()
    expect(page.findAll('.decision')).toHaveLength(4)
    await press('4')
    expect(page.find('form').exists()).toBe(false)
    page.unmount()
  })

  it('says so when the time is over, and keeps the reason for the same finding', async () => {
    const { page } = desk([item('a'), { ...item('a'), lockedUntil: '2026-03-01T00:31:00Z' }])
    await flushPromises()
    await press('1')
    await page.get('textarea').setValue('已核对')
    vi.advanceTimersByTime(15 * 60_000 + 1_000)
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('不再归您')
    expect(page.find('.decision').exists()).toBe(false)
    await page.get('[role=alert] button').trigger('click')
    await flushPromises()
    await press('1')
    expect(page.get('textarea').element.value).toBe('已核对')
    page.unmount()
  })

  it('says so when somebody else has it by now', async () => {
    const { page } = desk([item('a')], {
      decideReview: () => Promise.reject(new ApiProblem({ status: 409, code: 'ITEM_NOT_YOURS' })),
    })
    await flushPromises()
    await press('1')
    await page.get('textarea').setValue('已核对')
    await page.get('textarea').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('没有记录您的决定')
    page.unmount()
  })

  it('says that nothing waits, and that others are at work', async () => {
    const { page } = desk([])
    await flushPromises()
    expect(page.text()).toContain('没有等待您研判的内容')
    expect(page.text()).toContain('另有 3 条')
    page.unmount()
  })
})
