import { keepPreviousData, useInfiniteQuery, useQueries } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useApi } from '@/api/api'
import type { FacetValue, SearchAnswer } from '@/api/types'
import { FACETS, histogramInterval, requestOf, without, type Facet, type SearchState } from './searchState'

const PAGE_SIZE = 20

interface Page extends SearchAnswer {
  /** From asking to the whole answer, in milliseconds. */
  took: number
}

/** Runs the search of a state and gathers its pages. */
export function useSearch(state: Ref<SearchState>) {
  const api = useApi()

  const pages = useInfiniteQuery({
    queryKey: ['search', state],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const begun = performance.now()
      const first = pageParam === undefined
      const answer = await api.search(
        {
          ...requestOf(state.value),
          size: PAGE_SIZE,
          cursor: pageParam,
          ...(first && { facets: FACETS.map(facetCode), histogram: histogramInterval(state.value) }),
        },
        signal,
      )
      return { ...answer, took: performance.now() - begun }
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

  const first = computed(() => pages.data.value?.pages[0])
  const hits = computed(() => pages.data.value?.pages.flatMap((page) => page.hits) ?? [])

  // A facet that is filtered is counted without its own filter, so that a second value can be chosen beside the first.
  const filtered = computed(() => FACETS.filter((facet) => state.value.filters[facet]))
  const siblings = useQueries({
    queries: computed(() =>
      filtered.value.map((facet) => {
        const wider = without(state.value, facet)
        return {
          queryKey: ['facet', facet, wider] as const,
          queryFn: async ({ signal }: { signal: AbortSignal }) =>
            (await api.search({ ...requestOf(wider), size: 1, facets: [facetCode(facet)] }, signal)).facets,
          placeholderData: keepPreviousData,
        }
      }),
    ),
  })

  const facets = computed(() => {
    const counts: Partial<Record<Facet, FacetValue[]>> = {}
    for (const facet of FACETS) {
      const sibling = siblings.value[filtered.value.indexOf(facet)]?.data
      counts[facet] = (sibling ?? first.value?.facets)?.[facetCode(facet)] ?? []
    }
    return counts
  })

  return { pages, first, hits, facets }
}

function facetCode(facet: Facet) {
  return facet.toUpperCase() as Uppercase<Facet>
}
