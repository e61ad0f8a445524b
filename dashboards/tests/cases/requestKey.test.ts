import { describe, expect, it } from 'vitest'
import { createRequestKeys } from '@/cases/requestKey'

describe('the key of a request', () => {
  it('stays while the same is sent again, and is another for another request', () => {
    let made = 0
    const keyOf = createRequestKeys(() => `key-${String(++made)}`)
    const request = { action: 'SUBMIT', version: 1, reason: '提交', fields: {} }
    expect(keyOf(request)).toBe('key-1')
    expect(keyOf({ ...request })).toBe('key-1')
    expect(keyOf({ ...request, version: 2 })).toBe('key-2')
    expect(keyOf(request)).toBe('key-3')
  })

  it('is of the form that the server asks for', () => {
    expect(createRequestKeys()({ action: 'SUBMIT' })).toMatch(/^[A-Za-z0-9-]{16,64}$/)
  })
})
