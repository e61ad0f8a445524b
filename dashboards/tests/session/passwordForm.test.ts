import { describe, expect, it } from 'vitest'
import { complete, differs, emptyPassword, requestOf } from '@/session/passwordForm'

const nothing = { current: false, code: false }
const everything = { current: true, code: true }
const chosen = { ...emptyPassword(), chosen: 'willow kettle', again: 'willow kettle' }

describe('the form of a password', () => {
  it('asks for what proves who it is, and for nothing else', () => {
    expect(complete(chosen, nothing)).toBe(true)
    expect(complete(chosen, everything)).toBe(false)
    expect(complete({ ...chosen, current: 'given', code: ' ' }, everything)).toBe(false)
    expect(complete({ ...chosen, current: 'given', code: '123456' }, everything)).toBe(true)
    expect(requestOf({ ...chosen, current: 'given', code: ' 123456 ' }, everything)).toEqual({
      chosen: 'willow kettle',
      current: 'given',
      code: '123456',
    })
    expect(requestOf({ ...chosen, current: 'left over' }, nothing)).toEqual({ chosen: 'willow kettle' })
  })

  it('takes a password of ten characters that was typed the same twice, blanks and all', () => {
    expect(complete({ ...chosen, chosen: 'short', again: 'short' }, nothing)).toBe(false)
    expect(complete({ ...chosen, again: 'willow kettl' }, nothing)).toBe(false)
    expect(requestOf({ ...chosen, chosen: ' ten blanks ', again: ' ten blanks ' }, nothing).chosen).toBe(' ten blanks ')
  })

  it('says that the two differ once the second is typed', () => {
    expect(differs({ ...chosen, again: 'wil' })).toBe(false)
    expect(differs({ ...chosen, again: 'willow kettlf' })).toBe(true)
    expect(differs(chosen)).toBe(false)
    expect(differs(emptyPassword())).toBe(false)
  })
})
