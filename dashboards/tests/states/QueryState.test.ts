import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { mounted } from '../mounting'
import { ApiProblem } from '@/api/problem'
import QueryState from '@/states/QueryState.vue'

const failure = new ApiProblem({
  status: 500,
  code: 'INTERNAL',
  title: '系统出现故障',
  detail: '没有完成。',
  wayOut: '请重试。',
  incident: 'a1',
})
const show = (props: object) =>
  mounted({ render: () => h(QueryState, { failure: null, pending: false, ready: false, ...props }, () => '数据') }, {})

describe('the states of a part of a page', () => {
  it('are loading, empty, failed and ready', () => {
    expect(show({ pending: true }).find('[aria-busy=true]').exists()).toBe(true)
    expect(show({ ready: true, empty: true, emptyTitle: '没有' }).text()).toBe('没有')
    expect(show({ failure }).find('[role=alert]').exists()).toBe(true)
    expect(show({ ready: true }).text()).toBe('数据')
  })

  it('keep the data in sight when a later request fails', () => {
    expect(show({ failure, ready: true }).text()).toBe('数据')
  })

  it('say what failed, what to do, and under which number', () => {
    const text = show({ failure }).text()
    for (const part of ['系统出现故障', '没有完成。', '请重试。', 'a1', '重试']) {
      expect(text).toContain(part)
    }
  })

  it('have words of their own when the server cannot be reached', () => {
    expect(show({ failure: ApiProblem.network() }).text()).toContain('连不上系统')
  })

  it('offer to try again', async () => {
    let retried = 0
    const shown = show({ failure, onRetry: () => retried++ })
    await shown.find('button').trigger('click')
    expect(retried).toBe(1)
  })
})
