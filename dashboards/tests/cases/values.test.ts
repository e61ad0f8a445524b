import { describe, expect, it } from 'vitest'
import { faultsOf, given, reasonFaults, tidied, valuesOf } from '@/cases/values'
import { procedureOf } from './procedures'

const { fields } = procedureOf('clarification')
const only = (...names: string[]) => fields.filter(({ name }) => names.includes(name))

describe('what a form gives', () => {
  it('is what changed, and null for what was taken away', () => {
    const asked = only('matter', 'story', 'issues')
    const begun = valuesOf(asked, { matter: '网传', story: 's1', contact: '宣传处' })
    expect(begun).toEqual({ matter: '网传', story: 's1' })
    expect(given(asked, begun, { matter: '网传', story: '', issues: [{ conduct: '迟到', period: '九月' }] })).toEqual({
      story: null,
      issues: [{ conduct: '迟到', period: '九月' }],
    })
    expect(given(asked, begun, begun)).toEqual({})
  })

  it('has no spaces around it', () => {
    expect(tidied({ matter: '  网传 ', issues: [{ conduct: ' 迟到' }], personalData: false })).toEqual({
      matter: '网传',
      issues: [{ conduct: '迟到' }],
      personalData: false,
    })
  })
})

describe('what is wrong without asking the server', () => {
  it('is what is required and empty, by its place', () => {
    expect(faultsOf(only('matter', 'story'), ['matter'], [], { matter: ' ' })).toEqual([
      { pointer: '/fields/matter', kind: 'MISSING' },
    ])
  })

  it('is nothing where a sealed value is there already', () => {
    expect(faultsOf(only('matter'), ['matter'], ['matter'], {})).toEqual([])
  })

  it('is every empty cell of a row', () => {
    expect(faultsOf(only('issues'), ['issues'], [], { issues: [{ conduct: '迟到' }] })).toEqual([
      { pointer: '/fields/issues/0/period', kind: 'MISSING' },
    ])
  })

  it('is a line too long and a number that is none', () => {
    const agenda = procedureOf('meeting').fields.filter(({ name }) => name === 'agenda')
    expect(faultsOf(only('contact'), [], [], { contact: '长'.repeat(301) })).toEqual([
      { pointer: '/fields/contact', kind: 'TOO_LONG' },
    ])
    expect(faultsOf(agenda, [], [], { agenda: [{ item: '一', matter: '情况' }] })).toEqual([
      { pointer: '/fields/agenda/0/item', kind: 'TYPE' },
    ])
  })

  it('is a step without a reason', () => {
    expect(reasonFaults('  ')).toEqual([{ pointer: '/reason', kind: 'MISSING' }])
    expect(reasonFaults('事实清楚')).toEqual([])
  })
})
