import { parseQuery, type LocationQuery, type LocationQueryValue, type RouteLocationRaw } from 'vue-router'
import { intervalFor } from '@/chart/histogram'
import type { HistogramInterval, SearchQuery, SortOrder } from '@/api/types'
import messages from '@/i18n/messages/zh-CN.json'
import type { WordFamily } from '@/words/words'

/** Fields that can be filtered, in the order of the panel. */
export const FACETS = ['route', 'signal', 'leak', 'context', 'organ', 'person', 'source', 'kind'] as const
export type Facet = (typeof FACETS)[number]

/** Facets whose values are words (of sources, the well-known platforms); the others carry names of their own. */
export const FACET_WORDS: Partial<Record<Facet, WordFamily>> = {
  route: 'route',
  signal: 'signal',
  leak: 'leak',
  context: 'context',
  source: 'source',
  kind: 'kind',
}

/** Every value of the facets whose values the contract lists; the others hold whatever comes. */
export const FACET_VALUES: Partial<Record<Facet, string[]>> = {
  route: Object.keys(messages.words.route),
  signal: Object.keys(messages.words.signal),
  leak: Object.keys(messages.words.leak),
  context: Object.keys(messages.words.context),
  kind: Object.keys(messages.words.kind),
}

export const SORTS = ['RELEVANCE', 'NEWEST', 'OLDEST'] as const satisfies SortOrder[]

/** Everything that makes up a search. All of it stands in the page's address, so that a search can be kept and sent. */
export interface SearchState {
  q: string
  /** First instant of publication, ISO 8601. */
  from: string | undefined
  /** First instant after the range, ISO 8601. */
  to: string | undefined
  sort: SortOrder
  filters: Partial<Record<Facet, string[]>>
}

/** Best match first where there is something to match, else the newest first. */
export function defaultSort(q: string): SortOrder {
  return q === '' ? 'NEWEST' : 'RELEVANCE'
}

/** Reads a search from an address; what makes no sense there is left out. */
export function readSearch(query: LocationQuery): SearchState {
  const q = single(query['q'])?.trim() ?? ''
  const filters: SearchState['filters'] = {}
  for (const facet of FACETS) {
    const values = [...new Set(several(query[facet]))].filter((value) => isKnown(facet, value)).sort()
    if (values.length > 0) {
      filters[facet] = values
    }
  }
  return {
    q,
    from: instant(query['from']),
    to: instant(query['to']),
    sort: SORTS.find((sort) => sort === single(query['sort'])) ?? defaultSort(q),
    filters,
  }
}

/** Values in an address that their facet does not have: written by hand, or kept from another version. */
export function unknownValues(query: LocationQuery): { facet: Facet; value: string }[] {
  return FACETS.flatMap((facet) =>
    [...new Set(several(query[facet]))].filter((value) => !isKnown(facet, value)).map((value) => ({ facet, value })),
  )
}

function isKnown(facet: Facet, value: string): boolean {
  return FACET_VALUES[facet]?.includes(value) ?? true
}

/** Writes a search into an address; what is usual is left out. */
export function writeSearch(state: SearchState): Record<string, string | string[]> {
  return {
    ...(state.q && { q: state.q }),
    ...(state.from && { from: state.from }),
    ...(state.to && { to: state.to }),
    ...(state.sort !== defaultSort(state.q) && { sort: state.sort }),
    ...state.filters,
  }
}

/** The search as the server is asked for it. */
export function requestOf(state: SearchState): SearchQuery {
  return {
    ...(state.q && { q: state.q }),
    ...(state.from && { from: state.from }),
    ...(state.to && { to: state.to }),
    // An address may hold any word; the server says which it does not know.
    ...(state.filters as Pick<SearchQuery, Facet>),
    sort: state.sort,
  }
}

/** A search as the server keeps it: one line of text, its query, filters, times and order. */
export function textOf(state: SearchState): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(requestOf(state))) {
    several(value as QueryValue).forEach((each) => parameters.append(name, each))
  }
  return parameters.toString()
}

/** Reads what the server kept. */
export function readText(text: string): SearchState {
  return readSearch(parseQuery(text))
}

/** Where a kept search is done anew. */
export function placeOfText(text: string): RouteLocationRaw {
  return { name: 'search', query: writeSearch(readText(text)) }
}

export function histogramInterval(state: SearchState): HistogramInterval {
  return intervalFor(state.from, state.to)
}

/** The same search with one value of a facet added, or taken away where it was chosen. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const chosen = state.filters[facet] ?? []
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort()
  return { ...state, filters: withFacet(state.filters, facet, values) }
}

/** The same search for other words; the order follows when it was the usual one. */
export function asking(state: SearchState, q: string): SearchState {
  const sort = state.sort === defaultSort(state.q) ? defaultSort(q) : state.sort
  return { ...state, q, sort }
}

/** The same search without the filters of one facet. */
export function without(state: SearchState, facet: Facet): SearchState {
  return { ...state, filters: withFacet(state.filters, facet, []) }
}

/** A link to the findings with one value, from an instant on. */
export function linkToSearch(facet: Facet, value: string, from?: string): RouteLocationRaw {
  return { name: 'search', query: { [facet]: value, ...(from && { from }) } }
}

function withFacet(filters: SearchState['filters'], facet: Facet, values: string[]): SearchState['filters'] {
  const { [facet]: replaced, ...others } = filters
  return values.length > 0 ? { ...others, [facet]: values } : others
}

type QueryValue = LocationQueryValue | LocationQueryValue[] | undefined

function single(value: QueryValue): string | undefined {
  return (Array.isArray(value) ? value[0] : value) ?? undefined
}

function several(value: QueryValue): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => Boolean(item))
}

function instant(value: QueryValue): string | undefined {
  const text = single(value)
  const millis = text ? Date.parse(text) : NaN
  return Number.isNaN(millis) ? undefined : new Date(millis).toISOString()
}
