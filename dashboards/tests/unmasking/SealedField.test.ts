import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { CaseField, UnmaskedValue, Unmasking } from '@/api/types'
import SealedField from '@/unmasking/SealedField.vue'
import { mounted } from '../mounting'

const FIELD = { name: 'riskFactors', type: 'LONG_TEXT', columns: [], codes: [] } as unknown as CaseField
const PROPS = { kind: 'risk-assessment', id: 'c1', field: FIELD, name: '风险因素' }

function request(changes: Partial<Unmasking>): Unmasking {
  return {
    id: 'u1',
    caseId: 'c1',
    procedure: 'risk-assessment',
    field: 'riskFactors',
    reason: '安排保护',
    state: 'ASKED',
    askedBy: 'reader',
    askedAt: '2026-03-01T02:00:00Z',
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    seenAt: null,
    ...changes,
  } as Unmasking
}

describe('a sealed field', () => {
  it('is asked for with a reason, and no reason is no request', async () => {
    const askForUnmasking = vi.fn(() => Promise.resolve(request({})))
    const field = mounted(SealedField, PROPS, { unmaskings: () => Promise.resolve([]), askForUnmasking })
    await flushPromises()
    await field.get('button').trigger('click')
    expect(field.get('button[type=submit]').attributes('disabled')).toBeDefined()

    await field.get('input').setValue(' 安排保护措施 ')
    await field.get('form').trigger('submit')

    expect(askForUnmasking).toHaveBeenCalledWith('risk-assessment', 'c1', 'riskFactors', '安排保护措施')
  })

  it('waits for another person, and shows nothing meanwhile', async () => {
    const field = mounted(SealedField, PROPS, { unmaskings: () => Promise.resolve([request({})]) })
    await flushPromises()

    expect(field.text()).toContain('等待另一人批准')
    expect(field.find('button').exists()).toBe(false)
  })

  it('shows a granted value with its mark until it is hidden', async () => {
    const unmasked = vi.fn(() =>
      Promise.resolve({ unmasking: request({}), value: '常被人尾随', mark: '读者 看于' } as unknown as UnmaskedValue),
    )
    const field = mounted(SealedField, PROPS, {
      unmaskings: () => Promise.resolve([request({ state: 'GRANTED' })]),
      unmasked,
    })
    await flushPromises()
    await field.get('button').trigger('click')
    await flushPromises()
    expect(unmasked).toHaveBeenCalledWith('u1')
    expect(field.text()).toContain('常被人尾随')
    expect(field.text()).toContain('读者 看于')

    await field.get('.shown button').trigger('click')
    expect(field.text()).not.toContain('常被人尾随')
  })

  it("takes no notice of somebody else's request", async () => {
    const field = mounted(SealedField, PROPS, {
      unmaskings: () => Promise.resolve([request({ state: 'GRANTED', askedBy: 'other' })]),
    })
    await flushPromises()

    expect(field.text()).toContain('申请查看')
    expect(field.text()).not.toContain('仅一次')
  })
})
