import { useQuery } from '@tanstack/vue-query'
import { computed, ref, watchEffect } from 'vue'
import { useApi } from '@/api/api'

/** The organs that the reader belongs to, and the one that is chosen: the first until they choose another. */
export function useOrgans() {
  const api = useApi()
  const query = useQuery({ queryKey: ['organ-names'], queryFn: ({ signal }) => api.organNames(signal) })
  const organs = computed(() => query.data.value ?? [])
  const chosen = ref('')
  watchEffect(() => {
    if (chosen.value === '' && organs.value[0]) {
      chosen.value = organs.value[0].id
    }
  })
  return { query, organs, chosen }
}

/** Names of organs by id; an id that is not known stands for itself. */
export function useOrganNames(): (id: string) => string {
  const api = useApi()
  const query = useQuery({ queryKey: ['organ-names'], queryFn: ({ signal }) => api.organNames(signal) })
  return (id) => query.data.value?.find((organ) => organ.id === id)?.name ?? id
}
