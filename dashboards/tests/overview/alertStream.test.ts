import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { Alert } from '@/api/types'
import { useAlertStream, withNewest, type Events, type StreamState } from '@/overview/alertStream'

const OPEN = 1
const CONNECTING = 0
const CLOSED = 2

/** Stands for the browser's connection; the test says what happens on it. */
class Connection extends EventTarget {
  readyState = CONNECTING
  closed = false

  close(): void {
    this.closed = true
  }

  happens(name: string, readyState: number, data?: unknown): void {
    this.readyState = readyState
    this.dispatchEvent(data === undefined ? new Event(name) : new MessageEvent(name, { data }))
  }
}

const alert = (id: string): Alert => ({
  id,
  kind: 'FINDING',
  findingId: `finding-${id}`,
  at: '2026-03-01T00:00:00Z',
  route: 'FACT_CHECK',
  signals: ['FACT_CLAIM'],
  leaks: [],
  organs: [],
  persons: [],
  excerpt: '',
  source: 'test',
  publishedAt: '2026-03-01T00:00:00Z',
  story: null,
  swell: null,
  silence: null,
  rule: null,
})

describe('the stream of alerts', () => {
  let connections: Connection[]
  let received: string[]
  let reopened: number
  let refused: number
  let scope: EffectScope
  let state: () => StreamState
  const last = () => connections.at(-1)!

  beforeEach(() => {
    vi.useFakeTimers()
    connections = []
    received = []
    reopened = 0
    refused = 0
    scope = effectScope()
    const stream = scope.run(() =>
      useAlertStream({
        open: () => {
          connections.push(new Connection())
          return last() as unknown as Events
        },
        onAlert: ({ id }) => received.push(id),
        onReopened: () => reopened++,
        onRefused: () => refused++,
      }),
    )!
    state = () => stream.value
  })

  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
  })

  it('hands on alerts and passes over what cannot be read', () => {
    last().happens('open', OPEN)
    last().happens('alert', OPEN, JSON.stringify(alert('1')))
    last().happens('alert', OPEN, '{"id":')
    last().happens('alert', OPEN, JSON.stringify(alert('2')))
    expect(received).toEqual(['1', '2'])
    expect(state()).toBe('live')
  })

  it('waits while the browser takes up a broken connection itself, and then says so', () => {
    last().happens('open', OPEN)
    last().happens('error', CONNECTING)
    expect(state()).toBe('waiting')
    vi.advanceTimersByTime(60_000)
    expect(connections).toHaveLength(1)
    last().happens('open', OPEN)
    expect(state()).toBe('live')
    expect(reopened).toBe(1)
  })

  it('tries again after a refusal, waiting longer each time', () => {
    last().happens('error', CLOSED)
    expect(refused).toBe(1)
    vi.advanceTimersByTime(2_000)
    expect(connections).toHaveLength(2)
    last().happens('error', CLOSED)
    vi.advanceTimersByTime(3_999)
    expect(connections).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(connections).toHaveLength(3)
    last().happens('open', OPEN)
    expect(reopened).toBe(1)
    last().happens('error', CLOSED)
    vi.advanceTimersByTime(2_000)
    expect(connections).toHaveLength(4)
  })

  it('ends with the page that shows it', () => {
    last().happens('error', CLOSED)
    scope.stop()
    vi.advanceTimersByTime(60_000)
    expect(connections).toHaveLength(1)
    expect(last().closed).toBe(true)
  })
})

describe('withNewest', () => {
  it('puts an alert on top, drops the oldest and takes each one once', () => {
    const known = [alert('2'), alert('1')]
    expect(withNewest(known, alert('3'), 2).map(({ id }) => id)).toEqual(['3', '2'])
    expect(withNewest(known, alert('1'), 2)).toBe(known)
  })
})
