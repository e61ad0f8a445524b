import { describe, expect, it } from 'vitest'
import { mounted } from '../mounting'
import type { Source } from '@/api/types'
import SourceList from '@/health/SourceList.vue'

const source: Source = {
  id: 'forum-feed',
  label: '城市论坛',
  kind: 'feed',
  state: 'RUNNING',
  items: 60,
  deadLetters: 0,
  lag: 0,
  lastItemAt: '2026-03-02T08:00:00Z',
  habit: { watchedDays: 12, learningDays: 10, pauseMinutes: 25 },
  problem: null,
}
const show = (changed: Partial<Source>) => mounted(SourceList, { sources: [{ ...source, ...changed }] }).text()

describe('the sources', () => {
  it('go by their label, with what they gave and when', () => {
    const text = show({})
    for (const part of ['城市论坛', '订阅', '运行中', '60', '16:00']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('forum-feed')
  })

  it('tell what is usual, or how far that is known', () => {
    expect(show({})).toContain('每 25 分钟')
    expect(show({ habit: { watchedDays: 3, learningDays: 10, pauseMinutes: null } })).toContain('已看 3 天，满 10 天')
    expect(show({ habit: null })).toContain('尚未开始观察')
  })

  it('tell what is left to read only where that is known', () => {
    expect(show({ kind: 'folder', lag: 7 })).toContain('待读文件7')
    expect(show({ kind: 'kafka', lag: 9 })).toContain('待读消息9')
    expect(show({})).not.toContain('待读')
  })

  it('say what is wrong and what to do', () => {
    const problem = { code: 'SOURCE_SILENT', detail: '一反常态没有内容。', wayOut: '请看来源是否停更。' }
    const text = show({ state: 'SILENT', problem })
    for (const part of ['沉默', problem.detail, problem.wayOut]) {
      expect(text).toContain(part)
    }
  })

  it('say how to get one when there is none', () => {
    expect(mounted(SourceList, { sources: [] }).text()).toContain('请管理员在“来源”页添加')
  })
})
