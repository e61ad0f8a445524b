import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useApi } from '@/api/api'
import type { Unmasking } from '@/api/types'

const LOOK_AGAIN = 30_000

/**
 * Requests to see private values. Every look leaves a trace, so they are asked for again only while somebody waits for an
 * answer.
 */
export function useUnmaskings(wanted: () => boolean) {
  const api = useApi()
  return useQuery({
    queryKey: ['unmaskings'],
    queryFn: ({ signal }) => api.unmaskings(signal),
    enabled: computed(wanted),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? LOOK_AGAIN : false),
  })
}

/** Does it wait for somebody? */
export function isOpen({ state }: Pick<Unmasking, 'state'>): boolean {
  return state === 'ASKED' || state === 'GRANTED'
}
