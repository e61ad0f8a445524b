import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import {
  asking,
  linkToSearch,
  readSearch,
  readText,
  requestOf,
  textOf,
  toggled,
  unknownValues,
  without,
  writeSearch,
  type SearchState,
} from '@/search/searchState'

const plain: SearchState = { q: '', from: undefined, to: undefined, sort: 'NEWEST', filters: {} }
const full: SearchState = {
  q: '"公开审理" AND (法官 OR 院长)',
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-03-02T00:00:00.000Z',
  sort: 'OLDEST',
  filters: { route: ['FACT_CHECK', 'REFERRAL_REVIEW'], source: ['a & b = c'] },
}

/** The state after its address went through a real router, as when a kept link is opened. */
function throughAddress(state: SearchState): SearchState {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/search', name: 'search', component: {} }],
  })
  const { fullPath } = router.resolve({ name: 'search', query: writeSearch(state) })
  return readSearch(router.resolve(fullPath).query)
}

describe('a search in the address', () => {
  it('comes back as it was', () => {
    expect(throughAddress(full)).toEqual(full)
    expect(throughAddress(plain)).toEqual(plain)
  })

  it('comes back as it was from the line that is kept of it', () => {
    expect(readText(textOf(full))).toEqual(full)
    expect(readText(textOf(plain))).toEqual(plain)
    expect(textOf({ ...plain, filters: { route: ['MONITOR', 'FACT_CHECK'] } })).toBe(
      'route=MONITOR&route=FACT_CHECK&sort=NEWEST',
    )
  })

  it('leaves out what is usual', () => {
    expect(writeSearch(plain)).toEqual({})
    expect(writeSearch({ ...plain, q: '法官', sort: 'RELEVANCE' })).toEqual({ q: '法官' })
  })

  it('passes over what makes no sense', () => {
    expect(readSearch({ sort: 'LOUDEST', from: 'yesterday', route: [null, ''], author: 'someone' })).toEqual(plain)
  })

  it('tells values that their facet does not have, and does not ask for them', () => {
    const query = { route: ['FOO', 'MONITOR'], source: 'anything', kind: 'POEM' }
    expect(unknownValues(query)).toEqual([
      { facet: 'route', value: 'FOO' },
      { facet: 'kind', value: 'POEM' },
    ])
    expect(readSearch(query).filters).toEqual({ route: ['MONITOR'], source: ['anything'] })
  })

  it('reads a value once and in one order, so that equal searches are asked for once', () => {
    expect(readSearch({ route: ['MONITOR', 'FACT_CHECK', 'MONITOR'] }).filters.route).toEqual(['FACT_CHECK', 'MONITOR'])
  })
})

describe('changing a search', () => {
  it('adds a value of a facet and takes it away again', () => {
    const chosen = toggled(toggled(plain, 'route', 'MONITOR'), 'route', 'FACT_CHECK')
    expect(chosen.filters).toEqual({ route: ['FACT_CHECK', 'MONITOR'] })
    expect(toggled(toggled(chosen, 'route', 'MONITOR'), 'route', 'FACT_CHECK')).toEqual(plain)
  })

  it('removes one facet and keeps the others', () => {
    expect(without(full, 'route').filters).toEqual({ source: ['a & b = c'] })
  })

  it('orders by relevance as soon as there is something to match, unless another order was chosen', () => {
    expect(asking(plain, '法官').sort).toBe('RELEVANCE')
    expect(asking(asking(plain, '法官'), '').sort).toBe('NEWEST')
    expect(asking(full, '电话').sort).toBe('OLDEST')
  })

  it('is asked of the server without empty parameters', () => {
    expect(requestOf(plain)).toEqual({ sort: 'NEWEST' })
    expect(requestOf(full)).toEqual({ q: full.q, from: full.from, to: full.to, sort: 'OLDEST', ...full.filters })
  })

  it('is linked to from a value', () => {
    expect(linkToSearch('organ', 'o1', '2026-03-01T00:00:00Z')).toEqual({
      name: 'search',
      query: { organ: 'o1', from: '2026-03-01T00:00:00Z' },
    })
  })
})
