import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import type { CaseStep, CaseView, Remark, RemarkList } from '@/api/types'
import CasePast from '@/cases/CasePast.vue'
import { hasRemarks, kindOf } from '@/cases/kinds'
import { mounted } from '../mounting'
import { procedureOf } from './procedures'

const STEP = {
  version: 1,
  at: '2026-03-01T02:00:00Z',
  who: 'tang',
  displayName: '唐越',
  role: 'PUBLICITY_OFFICER',
  action: 'OPEN_EX_OFFICIO',
  from: '',
  to: 'LEAD_REGISTERED',
  reason: '流传较广',
  fields: {},
  sealedFields: [],
} as unknown as CaseStep

function remark(changes: Partial<Remark>): Remark {
  return {
    number: 1,
    at: '2026-03-01T03:00:00Z',
    who: 'reader',
    displayName: '读者',
    role: 'REVIEWER',
    text: '已联系保管人',
    corrects: null,
    ...changes,
  }
}

function past(list: RemarkList | Error, api: Partial<Api> = {}, kind = 'clarification') {
  return mounted(
    CasePast,
    { procedure: procedureOf(kind), held: { id: 'c1', version: 1, steps: [STEP] } as unknown as CaseView },
    { remarks: () => (list instanceof Error ? Promise.reject(list) : Promise.resolve(list)), ...api },
  )
}

describe('the past of a case', () => {
  it('shows steps and remarks by time, the newest first', async () => {
    const shown = past({ remarks: [remark({}), remark({ number: 2, text: '更正', corrects: 1 })], barred: null })
    await flushPromises()

    const heads = shown.findAll('li .head').map((head) => head.text())
    expect(heads[0]).toContain('备注 2')
    expect(heads[0]).toContain('更正备注 1')
    expect(heads[1]).toContain('已由备注 2 更正')
    expect(heads[2]).toContain('线索')
  })

  it('shows a remark as text and nothing else', async () => {
    const nasty = '<img src=x onerror=alert(1)>'
    const shown = past({ remarks: [remark({ text: nasty })], barred: null })
    await flushPromises()

    expect(shown.find('img').exists()).toBe(false)
    expect(shown.text()).toContain(nasty)
  })

  it('keeps a remark under one key until it is there, and lets only its own be corrected', async () => {
    const before = remark({ who: 'other' })
    const added = remark({ number: 2, text: '录像下周可调取' })
    const addRemark = vi
      .fn<Api['addRemark']>()
      .mockRejectedValueOnce(ApiProblem.network())
      .mockResolvedValue({ remarks: [before, added], barred: null })
    const shown = past({ remarks: [before], barred: null }, { addRemark })
    await flushPromises()
    expect(shown.findAll('li button')).toHaveLength(0)

    await shown.get('.sheet-head button').trigger('click')
    await shown.get('textarea').setValue(' 录像下周可调取 ')
    await shown.get('form').trigger('submit')
    await flushPromises()
    expect(shown.get('textarea').element.value).toContain('录像')
    await shown.get('form').trigger('submit')
    await flushPromises()

    expect(addRemark).toHaveBeenCalledWith(
      'clarification',
      'c1',
      { text: '录像下周可调取', corrects: null },
      addRemark.mock.calls[0]![3],
    )
    expect(shown.find('form').exists()).toBe(false)
    expect(shown.get('[role=status]').text()).toBe('备注已记入')
    expect(shown.findAll('li button').map((button) => button.text())).toEqual(['更正备注 2'])
  })

  it('sends what puts an earlier remark right with its number, and nothing empty', async () => {
    const addRemark = vi.fn<Api['addRemark']>().mockResolvedValue({ remarks: [remark({})], barred: null })
    const shown = past({ remarks: [remark({})], barred: null }, { addRemark })
    await flushPromises()
    await shown.get('li button').trigger('click')
    await shown.get('form').trigger('submit')
    expect(addRemark).not.toHaveBeenCalled()
    expect(shown.get('.fault').text()).not.toBe('')

    await shown.get('textarea').setValue('应为信息处')
    await shown.get('form').trigger('submit')
    await flushPromises()

    expect(addRemark.mock.calls[0]![2]).toEqual({ text: '应为信息处', corrects: 1 })
  })

  it('offers nothing to whoever may not add, and tells the person concerned why they see none', async () => {
    const ended = past({ remarks: [remark({})], barred: 'CASE_ENDED' })
    const recused = past(new ApiProblem({ status: 403, code: 'RECUSED' }))
    await flushPromises()

    expect(ended.find('button').exists()).toBe(false)
    expect(recused.text()).toContain('须回避')
    expect(recused.find('[role=alert]').exists()).toBe(false)
  })

  it('asks for none where the reader or the register has none', () => {
    expect(hasRemarks(kindOf('referral'), 'POLICE_LIAISON')).toBe(false)
    expect(hasRemarks(kindOf('clarification'), 'PROTECTED_PERSON')).toBe(false)
    expect(hasRemarks(kindOf('interference'), 'REGISTER_KEEPER')).toBe(false)
    expect(hasRemarks(kindOf('referral'), 'REVIEWER')).toBe(true)
  })
})
