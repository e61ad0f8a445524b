import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { useApi } from '@/api/api'
import { kindOf, type CaseKind } from './kinds'

/** The kind of case that the open page is about; the last one while another page is being opened. */
export function useKind(): ComputedRef<CaseKind> {
  const route = useRoute()
  return computed((before?: CaseKind) => {
    const name = route.meta.kind
    return name === undefined ? (before ?? kindOf('clarification')) : kindOf(name)
  })
}

/** Its states, steps and fields; they change with the program alone. */
export function useProcedure(kind: () => string) {
  const api = useApi()
  return useQuery({
    queryKey: ['procedure', computed(kind)],
    queryFn: ({ signal }) => api.procedure(kind(), signal),
    staleTime: Infinity,
  })
}
