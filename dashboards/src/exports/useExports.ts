import { useQuery } from '@tanstack/vue-query'
import { useApi } from '@/api/api'
import type { ExportEntry } from '@/api/desk'
import type { SessionStore } from '@/session/session'

/** Every export that the reader may see, newest first. */
export function useExports() {
  const api = useApi()
  return useQuery({ queryKey: ['exports'], queryFn: ({ signal }) => api.exports(signal) })
}

/** Whether an export waits for this reader: to be decided, or to be taken. */
export function waitsFor(entry: ExportEntry, { may, current }: Pick<SessionStore, 'may' | 'current'>): boolean {
  const own = entry.askedBy === current.value?.username
  return entry.standing === 'ASKED' ? may('GRANT_EXPORT') && !own : entry.standing === 'READY' && own
}
