import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Api } from '@/api/api'
import type { SourceDraft, SourceEntry, SourceList, SourceTrial } from '@/api/desk'
import { ApiProblem } from '@/api/problem'
import SourceForm from '@/sources/SourceForm.vue'
import SourcesPage from '@/sources/SourcesPage.vue'
import { mounted } from '../mounting'

enableAutoUnmount(afterEach)

const entry: SourceEntry = {
  id: 'forum',
  label: '城市论坛',
  kind: 'FEED',
  place: 'https://forum.example/feed.json',
  fromFile: false,
  intent: 'READ',
  inForce: true,
  refused: false,
  state: 'RUNNING',
  items: 60,
  deadLetters: 2,
  lastItemAt: '2026-03-02T08:00:00Z',
  problem: null,
  changedBy: 'admin',
  changedAt: '2026-03-01T08:00:00Z',
}
const trial: SourceTrial = {
  found: 12,
  exact: true,
  read: 12,
  posts: [{ kind: 'NEWS', title: '要闻', excerpt: '电话 ***********', url: null, publishedAt: null }],
  rejects: [{ reason: 'FIELD_MISSING', count: 3 }],
  problems: [],
}

const list = (sources: Partial<SourceEntry>[], changed: Partial<SourceList> = {}): SourceList => ({
  sources: sources.map((source) => ({ ...entry, ...source })),
  folders: ['/srv/in'],
  brokers: [],
  resubmitted: false,
  ...changed,
})

async function page(answer: SourceList, api: Partial<Api> = {}) {
  const shown = mounted(SourcesPage, {}, { sources: () => Promise.resolve(answer), ...api })
  await flushPromises()
  return shown
}

async function form(api: Partial<Api>) {
  const shown = mounted(SourceForm, { folders: ['/srv/in'], brokers: [] }, api)
  await flushPromises()
  return shown
}

const button = (shown: Awaited<ReturnType<typeof page>>, text: string) => {
  const found = shown.findAll('button').find((each) => each.text() === text)
  if (!found) {
    throw new Error(`No button ${text} in ${shown.text()}`)
  }
  return found
}

describe('the sources', () => {
  it('tell how they do, and those of the file cannot be changed', async () => {
    const shown = await page(list([{ id: 'exports', fromFile: true, changedBy: null, changedAt: null }]))

    expect(shown.text()).toContain('运行中')
    expect(shown.text()).toContain('配置文件')
    expect(shown.findAll('tbody button')).toHaveLength(0)
  })

  it('say that a change has not taken effect yet, and in a cluster what is to be done', async () => {
    expect((await page(list([{ inForce: false }]))).text()).toContain('即将开始')
    const cluster = await page(list([{ inForce: false, intent: 'PAUSED' }], { resubmitted: true }))
    expect(cluster.text()).toContain('重新提交后暂停')
    expect(cluster.text()).toContain('submit')
  })

  it('are removed only when the reader says so twice', async () => {
    const removed: string[] = []
    const shown = await page(list([{}]), {
      removeSource: (id) => {
        removed.push(id)
        return Promise.resolve()
      },
    })
    await button(shown, '移除').trigger('click')
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('保留')
    expect(removed).toEqual([])
    await button(shown, '确认移除').trigger('click')
    await flushPromises()

    expect(removed).toEqual(['forum'])
  })

  it('are paused where they run and resumed where they rest', async () => {
    const changes: [string, boolean][] = []
    const changeSource = (id: string, paused: boolean) => {
      changes.push([id, paused])
      return Promise.resolve()
    }
    await button(await page(list([{}]), { changeSource }), '暂停').trigger('click')
    await button(await page(list([{ intent: 'PAUSED', state: 'PAUSED' }]), { changeSource }), '恢复').trigger('click')
    await flushPromises()

    expect(changes).toEqual([
      ['forum', true],
      ['forum', false],
    ])
  })

  it('are tested before they are added, and nothing is asked while a rule is broken', async () => {
    const tried: SourceDraft[] = []
    const shown = await form({
      trySource: (draft) => {
        tried.push(draft)
        return Promise.resolve(trial)
      },
    })
    await button(shown, '试读').trigger('click')
    await flushPromises()
    expect(tried).toEqual([])
    expect(shown.get('#source-url').attributes('aria-invalid')).toBe('true')
    expect(shown.text()).toContain('以 http:// 或 https:// 开头的地址')

    await shown.get('#source-id').setValue('forum-2')
    await shown.get('#source-url').setValue('https://forum.example/feed.json')
    await button(shown, '试读').trigger('click')
    await flushPromises()

    expect(tried).toEqual([expect.objectContaining({ kind: 'FEED', id: 'forum-2' })])
    expect(shown.get('.trial').text()).toContain('12')
    expect(shown.get('.trial').text()).toContain('***********')
    expect(shown.get('.trial').text()).toContain('缺少')
  })

  it('are none at first, and then a form is at hand', async () => {
    const shown = await page(list([]))
    expect(shown.text()).toContain('还没有来源')
    await button(shown, '添加来源').trigger('click')
    await flushPromises()

    expect(shown.find('#source-url').exists()).toBe(true)
  })

  it('say why one was refused', async () => {
    const shown = await form({
      addSource: () =>
        Promise.reject(new ApiProblem({ status: 400, code: 'SOURCE_ADDRESS_PRIVATE', title: '地址在内部网络' })),
    })
    await shown.get('#source-id').setValue('inner')
    await shown.get('#source-url').setValue('http://10.0.0.1/')
    await shown.get('form').trigger('submit')
    await flushPromises()

    expect(shown.get('[role=alert]').text()).toContain('地址在内部网络')
  })
})
