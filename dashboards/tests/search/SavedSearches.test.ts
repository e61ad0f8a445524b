import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { SavedSearch } from '@/api/desk'
import SavedSearches from '@/search/SavedSearches.vue'
import type { SearchState } from '@/search/searchState'
import { mounted } from '../mounting'

const KEPT: SavedSearch = {
  id: 's1',
  name: '泄露',
  search: 'q=%E5%88%A4%E5%86%B3&sort=NEWEST&organ=o1',
  savedAt: '2026-03-02T08:00:00Z',
}
const STATE: SearchState = {
  q: '',
  from: undefined,
  to: undefined,
  sort: 'NEWEST',
  filters: { route: ['FACT_CHECK'] },
}

function list(api: Record<string, unknown> = {}) {
  return mounted(SavedSearches, { state: STATE }, {
    savedSearches: () => Promise.resolve([KEPT]),
    organs: () => Promise.resolve([{ id: 'o1', name: '柳汀区法院', region: '', persons: [] }]),
    ...api,
  } as never)
}

describe('saved searches', () => {
  it('are told in words and lead to the search', async () => {
    const page = list()
    await flushPromises()
    expect(page.get('li').text()).toContain('“判决” · 单位: 柳汀区法院 · 最新')
    expect(page.get('li a').attributes('href')).toBe('/search?q=%E5%88%A4%E5%86%B3&sort=NEWEST&organ=o1')
  })

  it('take in the search of the page under a name', async () => {
    const saveSearch = vi.fn(() => Promise.resolve(KEPT))
    const page = list({ saveSearch })
    await flushPromises()
    expect(page.get('button[type=submit]').attributes('disabled')).toBeDefined()
    await page.get('input').setValue(' 核查 ')
    await page.get('form').trigger('submit')
    expect(saveSearch).toHaveBeenCalledWith('核查', 'route=FACT_CHECK&sort=NEWEST')
  })

  it('are renamed in place, and deleted only when asked for twice', async () => {
    const changeSavedSearch = vi.fn(() => Promise.resolve(KEPT))
    const deleteSavedSearch = vi.fn(() => Promise.resolve())
    const page = list({ changeSavedSearch, deleteSavedSearch })
    await flushPromises()
    await page.get('button[aria-label="给“泄露”改名"]').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(page.get('li input').element)
    await page.get('li input').setValue('住址')
    await page.get('li form').trigger('submit')
    await flushPromises()
    expect(changeSavedSearch).toHaveBeenCalledWith('s1', '住址', KEPT.search)

    await page.get('button[aria-label="删除“泄露”"]').trigger('click')
    expect(deleteSavedSearch).not.toHaveBeenCalled()
    await page.get('button[aria-label="确认删除“泄露”？"]').trigger('click')
    expect(deleteSavedSearch).toHaveBeenCalledWith('s1')
    page.unmount()
  })
})
