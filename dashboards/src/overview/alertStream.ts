import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import type { Alert } from '@/api/types'

/** `live` while alerts come in, `waiting` while the connection is being made again. */
export type StreamState = 'connecting' | 'live' | 'waiting'

/** What the stream needs of an `EventSource`. */
export type Events = Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>

export interface AlertStreamOptions {
  open: () => Events
  onAlert: (alert: Alert) => void
  /** Called each time the connection stands again after a break: what came meanwhile may be missing. */
  onReopened: () => void
  /** Called when the server refused the connection, before it is tried again. */
  onRefused: () => void
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 30_000
const CLOSED = 2

/**
 * Follows the live alerts until the surrounding scope ends. A browser takes up a broken connection by itself, but gives
 * up for good when the server answers with an error; the stream then tries again, waiting twice as long each time.
 */
export function useAlertStream(options: AlertStreamOptions): Readonly<Ref<StreamState>> {
  const state = ref<StreamState>('connecting')
  let events: Events | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS

  function connect(): void {
    events = options.open()
    events.addEventListener('open', opened)
    events.addEventListener('error', failed)
    events.addEventListener('alert', (event) => received(event as MessageEvent<string>))
  }

  function opened(): void {
    if (state.value === 'waiting') {
      options.onReopened()
    }
    state.value = 'live'
    wait = FIRST_WAIT_MS
  }

  function received(event: MessageEvent<string>): void {
    const alert = alertOf(event.data)
    if (alert) {
      options.onAlert(alert)
    }
  }

  function failed(): void {
    state.value = 'waiting'
    if (events?.readyState === CLOSED) {
      options.onRefused()
      retry = setTimeout(connect, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
  }

  connect()
  onScopeDispose(() => {
    clearTimeout(retry)
    events?.close()
  })
  return readonly(state)
}

/** An event that cannot be read is passed over: the list that is fetched next will hold its alert. */
function alertOf(data: string): Alert | undefined {
  try {
    return JSON.parse(data) as Alert
  } catch {
    return undefined
  }
}

/** Puts an alert on top of the newest ones; one that is there already changes nothing. */
export function withNewest(alerts: Alert[], alert: Alert, size: number): Alert[] {
  return alerts.some(({ id }) => id === alert.id) ? alerts : [alert, ...alerts].slice(0, size)
}
