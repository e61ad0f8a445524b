import { describe, expect, it } from 'vitest'
import { askedOf, emptySearch } from '@/audit/auditSearch'
import { notedLine } from '@/audit/notedLine'

const HASH = '0f'.repeat(32)

describe('a line that was written down', () => {
  it('is read as people write it', () => {
    expect(notedLine(`1,234 ${HASH.toUpperCase()}`)).toEqual({ seq: 1234, hash: HASH })
    expect(notedLine(` 7 · ${HASH} `)).toEqual({ seq: 7, hash: HASH })
  })

  it('is refused when a digit is missing', () => {
    expect(notedLine(`7 ${HASH.slice(1)}`)).toBeUndefined()
    expect(notedLine(HASH)).toBeUndefined()
    expect(notedLine(`0 ${HASH}`)).toBeUndefined()
  })
})

describe('a search of the log', () => {
  it('asks for what was filled in alone', () => {
    expect(askedOf(emptySearch())).toEqual({})
    expect(askedOf({ ...emptySearch(), who: ' chen ', outcome: 'REFUSED' })).toEqual({
      who: 'chen',
      outcome: 'REFUSED',
    })
  })
})
