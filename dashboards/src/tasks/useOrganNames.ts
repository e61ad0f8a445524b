import { useQuery } from '@tanstack/vue-query'
import { useApi } from '@/api/api'
import { useSession } from '@/session/session'

/** Names organs by id; until they are known, and for those the reader does not see, nothing is told. */
export function useOrganNames(): (id: string) => string {
  const api = useApi()
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['organs'],
    queryFn: ({ signal }) => api.organs(signal),
    staleTime: 60_000,
    enabled: session.may('USE_CASES'),
  })
  return (id) => data.value?.find((organ) => organ.id === id)?.name ?? ''
}
