import { describe, expect, it } from 'vitest'
import { complete, emptyAccount, formOf, requestOf } from '@/accounts/accountForm'

const officer = { ...emptyAccount(), username: 'chen', displayName: '陈', organs: ['C01'], password: 'ten characters' }

describe('the form of an account', () => {
  it('asks where somebody belongs as their role does', () => {
    expect(complete(officer, true)).toBe(true)
    expect(complete({ ...officer, organs: [] }, true)).toBe(false)
    expect(complete({ ...officer, organs: [], everyOrgan: true }, true)).toBe(true)
    expect(complete({ ...officer, role: 'POLICE_LIAISON' }, true)).toBe(false)
    expect(complete({ ...officer, role: 'POLICE_LIAISON', unit: '支队' }, true)).toBe(true)
    expect(complete({ ...officer, role: 'PROTECTED_PERSON', organs: [] }, true)).toBe(false)
  })

  it('needs a password of ten characters for a new account, and none for one that is changed', () => {
    expect(complete({ ...officer, password: 'short' }, true)).toBe(false)
    expect(complete({ ...officer, password: '' }, true)).toBe(false)
    expect(complete({ ...officer, password: '' }, false)).toBe(true)
    expect(complete({ ...officer, password: 'short' }, false)).toBe(false)
  })

  it('sends nothing that the role does not have', () => {
    expect(requestOf({ ...officer, role: 'POLICE_LIAISON', unit: ' 支队 ', everyOrgan: true })).toMatchObject({
      organs: [],
      everyOrgan: false,
      unit: '支队',
      person: null,
    })
    expect(requestOf({ ...officer, unit: '支队', password: '' })).toMatchObject({
      organs: ['C01'],
      unit: null,
      password: null,
    })
  })

  it('shows an account that was switched off as such', () => {
    const account = {
      username: 'chen',
      displayName: '陈',
      role: 'AUDITOR' as const,
      organs: [],
      everyOrgan: true,
      department: '',
      person: null,
      unit: null,
      secondFactor: false,
      disabledAt: '2026-03-01T00:00:00Z',
      proposal: null,
    }
    expect(formOf(account)).toMatchObject({ disabled: true, password: '', unit: '' })
  })
})
