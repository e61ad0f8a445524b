import type { Alert } from '@/api/types'
import { describe, expect, it } from 'vitest'
import { newestSwells } from '@/overview/useSwells'

function alert(id: string, subject: string, to: string): Alert {
  const swell = {
    subjectKind: 'PERSON',
    subject,
    subjectName: subject,
    from: '2026-03-01T00:00:00Z',
    to,
    posts: 3,
    voices: 3,
    shielded: 0,
    reasons: [],
  }
  return { id, kind: 'PILE_ON', swell } as unknown as Alert
}

describe('what swells', () => {
  const alerts = [
    alert('1', 'P1', '2026-03-01T02:00:00Z'),
    alert('2', 'P1', '2026-03-01T04:00:00Z'),
    alert('3', 'P2', '2026-03-01T03:00:00Z'),
    { id: '4', kind: 'FINDING' } as unknown as Alert,
  ]

  it('is told once a subject, the newest first', () => {
    expect(newestSwells(alerts, undefined).map(({ id }) => id)).toEqual(['2', '3'])
  })

  it('is left out when it ended before the time that is shown', () => {
    expect(newestSwells(alerts, '2026-03-01T03:30:00Z').map(({ id }) => id)).toEqual(['2'])
  })
})
