import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useApi } from '@/api/api'
import type { Alert } from '@/api/types'

const REFRESH_MS = 15_000

export type Swelling = Alert & { swell: NonNullable<Alert['swell']> }

/** Of what swelled since then, the newest alert of each person, organ and story, newest first. */
export function newestSwells(alerts: Alert[], since: string | undefined): Swelling[] {
  const seen = new Set<string>()
  return alerts
    .filter((alert): alert is Swelling => Boolean(alert.swell))
    .filter(({ swell }) => since === undefined || Date.parse(swell.to) > Date.parse(since))
    .sort((one, other) => Date.parse(other.swell.to) - Date.parse(one.swell.to))
    .filter(({ swell }) => {
      const key = `${swell.subjectKind} ${swell.subject}`
      return !seen.has(key) && Boolean(seen.add(key))
    })
}

/** What swelled since the begin of the time shown; nothing is asked for readers who may not see it. */
export function useSwells(since: Ref<string | undefined>, allowed: boolean) {
  const api = useApi()
  const query = useQuery({
    queryKey: ['swells'],
    queryFn: ({ signal }) => api.swells(signal),
    refetchInterval: REFRESH_MS,
    enabled: allowed,
  })
  return { ...query, swells: computed(() => newestSwells(query.data.value ?? [], since.value)) }
}
