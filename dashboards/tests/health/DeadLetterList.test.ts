import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { mounted } from '../mounting'
import type { Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import type { DeadLetter } from '@/api/types'
import DeadLetterList from '@/health/DeadLetterList.vue'
import { REASONS } from '@/health/rejectReasons'
import messages from '@/i18n/messages/zh-CN.json'

const letter: DeadLetter = {
  id: '3f09c1d2e4b5a697',
  source: 'inbox/a.jsonl',
  offset: 7,
  reason: 'MALFORMED',
  detail: 'The line is no JSON.',
  sha256: 'ab'.repeat(32),
  size: 1200,
  rejectedAt: '2026-03-02T08:00:00Z',
  replay: null,
}

async function show(api: Partial<Api>, mayReplay = true, count = 1) {
  const list = mounted(DeadLetterList, { count }, api, mayReplay ? ['REPLAY_DEAD_LETTERS'] : [])
  await flushPromises()
  return list
}
const button = (list: Awaited<ReturnType<typeof show>>, text: string) =>
  list.findAll('button').find((each) => each.text() === text)

describe('the dead letters', () => {
  it('tell where and why, and more when looked at', async () => {
    const list = await show({ deadLetters: () => Promise.resolve([letter]) })
    expect(list.find('.line').text()).toContain('格式错误')
    expect(list.find('dl').exists()).toBe(false)
    await button(list, '查看')?.trigger('click')
    for (const part of ['The line is no JSON.', '1,200 字节', letter.sha256, letter.id, '位置 7']) {
      expect(list.find('dl').text()).toContain(part)
    }
  })

  it('are read again for those who may, and what became of it is shown', async () => {
    let stored = letter
    const api: Partial<Api> = {
      deadLetters: () => Promise.resolve([stored]),
      replay: (id) => {
        const replay = { state: 'REQUESTED' as const, by: 'admin', at: '2026-03-02T08:01:00Z' }
        stored = { ...letter, replay }
        return id === letter.id ? Promise.resolve(replay) : Promise.reject(new Error(id))
      },
    }
    const list = await show(api)
    await button(list, '重新读取')?.trigger('click')
    await flushPromises()
    expect(list.find('.letter [role=status]').text()).toContain('已请求')
    expect(button(list, '重新读取')?.attributes('disabled')).toBeDefined()
  })

  it('say to those who may not read them again who may', async () => {
    const list = await show({ deadLetters: () => Promise.resolve([letter]) }, false)
    expect(button(list, '重新读取')).toBeUndefined()
    expect(list.text()).toContain('重新读取由管理员进行')
  })

  it('say that there are more by now instead of asking by themselves', async () => {
    let asked = 0
    const list = await show({ deadLetters: () => Promise.resolve(asked++ ? [] : [letter]) })
    await list.setProps({ count: 4 })
    await flushPromises()
    expect(asked).toBe(1)
    expect(list.text()).toContain('又有 3 条新的死信')
  })

  it('are none, or cannot be had, in words', async () => {
    expect((await show({ deadLetters: () => Promise.resolve([]) })).text()).toContain('没有死信')
    const failure = new ApiProblem({ status: 503, code: 'AUDIT_UNAVAILABLE', title: '暂停查看', wayOut: '请稍候。' })
    expect((await show({ deadLetters: () => Promise.reject(failure) })).text()).toContain('请稍候。')
  })

  it('have every reason in words', () => {
    const contract = { ...messages.health.dead.reason }
    expect(Object.keys(contract)).toEqual([...REASONS])
    expect(Object.keys(messages.health.dead.meaning)).toEqual([...REASONS])
  })
})
