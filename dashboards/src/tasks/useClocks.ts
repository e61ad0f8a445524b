import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { useApi } from '@/api/api'
import type { Task } from '@/api/types'
import { useSession } from '@/session/session'

/** As many as the server gives at once. */
const MOST = 200
const REFRESH_MS = 60_000

/** What is due for the reader, the most urgent first; nobody is asked when they may not see tasks. */
export function useTasks() {
  const api = useApi()
  const session = useSession()
  return useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => api.tasks(MOST, signal),
    enabled: session.may('VIEW_TASKS'),
    refetchInterval: REFRESH_MS,
  })
}

/** The running deadlines of each case, by its id. */
export function useClocks(): ComputedRef<Map<string, Task[]>> {
  const tasks = useTasks()
  return computed(() => {
    const clocks = new Map<string, Task[]>()
    for (const task of tasks.data.value?.tasks ?? []) {
      if (task.caseId) {
        clocks.set(task.caseId, [...(clocks.get(task.caseId) ?? []), task])
      }
    }
    return clocks
  })
}
