import { describe, expect, it } from 'vitest'
import { flowOf, mainLine } from '@/cases/flow'
import { KINDS, kindOf } from '@/cases/kinds'
import { procedureOf, procedures } from './procedures'

const clarification = procedureOf('clarification')
const line = mainLine(clarification, kindOf('clarification'))

function drawn(visited: string[], current: string) {
  return flowOf(clarification, kindOf('clarification'), visited, current)
}

describe('the drawing of a procedure', () => {
  it('goes from the opening to the end without the ways out', () => {
    expect(line).toEqual([
      'LEAD_REGISTERED',
      'INQUIRY_OPEN',
      'PARTY_HEARD',
      'FACTS_VERIFIED',
      'DRAFTED',
      'LEGAL_PRIVACY_REVIEW',
      'SUPERIOR_REVIEW',
      'APPROVED',
      'PUBLISHED',
      'EFFECT_TRACKED',
      'CLOSED',
    ])
    expect(mainLine(procedureOf('aid-application'), kindOf('aid-application'))).not.toContain('APPEALED')
    expect(mainLine(procedureOf('referral'), kindOf('referral'))).not.toContain('DEPT_INQUIRY')
  })

  it.each(KINDS)('shows every state of $name once, wherever the case is', (kind) => {
    const procedure = procedures.find(({ name }) => name === kind.name)!
    for (const current of procedure.states) {
      const states = flowOf(procedure, kind, [current], current)
      const all = states.flatMap(({ state, exits }) => [state, ...exits.map((exit) => exit.state)])
      expect(states.length).toBeGreaterThan(1)
      expect(all.sort()).toEqual([...procedure.states].sort())
      expect(states.flatMap((each) => [each, ...each.exits]).filter(({ place }) => place === 'now')).toHaveLength(1)
    }
  })

  it('tells what came before, where the case is and what may come next', () => {
    const places = Object.fromEntries(
      drawn(['LEAD_REGISTERED', 'INQUIRY_OPEN'], 'INQUIRY_OPEN').map(({ state, place }) => [state, place]),
    )
    expect(places).toMatchObject({
      LEAD_REGISTERED: 'before',
      INQUIRY_OPEN: 'now',
      PARTY_HEARD: 'next',
      FACTS_VERIFIED: 'later',
    })
  })

  it('hangs a way out beneath the state it leads out of now', () => {
    const lead = drawn(['LEAD_REGISTERED'], 'LEAD_REGISTERED').find(({ state }) => state === 'LEAD_REGISTERED')
    expect(lead?.exits.map(({ state, place }) => `${state} ${place}`)).toEqual(['NOT_NEEDED next', 'WITHDRAWN next'])
  })

  it('leaves behind what is behind, though the case may be sent back there', () => {
    const states = flowOf(
      procedureOf('referral'),
      kindOf('referral'),
      ['DETECTED', 'TRIAGED', 'CONFIRMED_LEAK', 'EVIDENCE_FIXED', 'NOTIFIED_SUBJECT'],
      'NOTIFIED_SUBJECT',
    )
    expect(states.find(({ state }) => state === 'TRIAGED')?.place).toBe('before')
    expect(states.find(({ state }) => state === 'REVIEWED')?.place).toBe('next')
  })

  it('marks a way out that the case took', () => {
    const states = drawn(['LEAD_REGISTERED', 'NOT_NEEDED'], 'NOT_NEEDED')
    expect(states.flatMap(({ exits }) => exits).find(({ state }) => state === 'NOT_NEEDED')?.place).toBe('now')
    expect(states[0]?.place).toBe('before')
  })
})
