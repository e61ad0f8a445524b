import { describe, expect, it } from 'vitest'
import { instantOf, wallClockOf } from '@/time/beijing'

describe('Beijing time', () => {
  it('is eight hours ahead, wherever the browser stands', () => {
    expect(instantOf('2026-03-01T08:00:00')).toBe('2026-03-01T00:00:00.000Z')
    expect(wallClockOf('2026-02-28T16:30:00Z')).toBe('2026-03-01T00:30:00')
  })

  it('comes of no text that is no time', () => {
    expect(instantOf('soon')).toBeUndefined()
    expect(wallClockOf('')).toBeUndefined()
  })
})
