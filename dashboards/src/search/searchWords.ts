import { useI18n } from 'vue-i18n'
import { useFacetNames } from './facetNames'
import { FACETS, readText, toggled, type Facet, type SearchState } from './searchState'

/** One condition of a search in the reader's words, and the search without it. */
export interface Condition {
  key: string
  text: string
  next: SearchState
}

/** Times and filters of a search in the reader's words; the query stands for itself. */
export function useSearchWords(): (
  state: SearchState,
  /** Name of a value, where one is known. */
  labelOf: (facet: Facet, value: string) => string | undefined,
) => Condition[] {
  const { t, d } = useI18n()
  const nameOf = useFacetNames()
  return (state, labelOf) => {
    const range = [
      ...(state.from ? [{ key: 'from', text: t('search.from', { time: d(state.from, 'minute') }) }] : []),
      ...(state.to ? [{ key: 'to', text: t('search.to', { time: d(state.to, 'minute') }) }] : []),
    ].map((condition) => ({ ...condition, next: { ...state, [condition.key]: undefined } }))
    const values = FACETS.flatMap((facet) =>
      (state.filters[facet] ?? []).map((value) => ({
        key: `${facet} ${value}`,
        text: `${t(`search.facet.${facet}`)}: ${nameOf(facet, value, labelOf(facet, value))}`,
        next: toggled(state, facet, value),
      })),
    )
    return [...range, ...values]
  }
}

/** A kept search on one line. */
export function useSearchSummary(): (
  search: string,
  labelOf?: (facet: Facet, value: string) => string | undefined,
) => string {
  const { t } = useI18n()
  const wordsOf = useSearchWords()
  return (search, labelOf = () => undefined) => {
    const state = readText(search)
    return [
      ...(state.q ? [t('search.saved.query', { query: state.q })] : []),
      ...wordsOf(state, labelOf).map(({ text }) => text),
      t(`search.sort.${state.sort}`),
    ].join(' · ')
  }
}
