import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Api } from '@/api/api'
import type { EnrolmentList } from '@/api/desk'
import { ApiProblem } from '@/api/problem'
import { consentersOf } from '@/registry/enrolment'
import EnrolmentForm from '@/registry/EnrolmentForm.vue'
import EnrolmentSheet from '@/registry/EnrolmentSheet.vue'
import { mounted } from '../mounting'

const PERSON = {
  id: 'p1',
  name: '林若衡',
  organ: '云梧市人民法院',
  relations: ['SPOUSE', 'CHILD'],
  enrolments: [
    {
      enrolment: {
        id: 'e1',
        person: 'p1',
        type: 'PHONE',
        consentBy: 'GUARDIAN',
        relation: 'CHILD',
        consentedOn: '2026-03-01',
        reference: '同意书〔2026〕3号',
        enrolledBy: 'admin',
        enrolledAt: '2026-03-01T02:00:00Z',
        withdrawnBy: null,
        withdrawnAt: null,
      },
      inForce: true,
    },
  ],
  others: 1,
} as unknown as NonNullable<EnrolmentList['person']>

const ready = (person: EnrolmentList['person'] = null): EnrolmentList => ({
  standing: 'READY',
  types: ['PHONE', 'PLATE'],
  person,
})

function sheet(api: Partial<Api> = {}) {
  return mounted(
    EnrolmentSheet,
    {},
    {
      enrolments: (person) => Promise.resolve(ready(person === undefined ? null : PERSON)),
      registryPersons: () =>
        Promise.resolve({ persons: [{ id: 'p1', name: '林若衡', organ: null, post: null }], more: false }),
      ...api,
    },
  )
}

async function opened(api: Partial<Api> = {}) {
  const shown = sheet(api)
  await flushPromises()
  await shown.get('#enrolment-person').setValue('林')
  await shown.get('form[role=search]').trigger('submit')
  await flushPromises()
  return shown
}

describe('the enrolled values', () => {
  it('say how to configure the key where there is none', async () => {
    const shown = sheet({ enrolments: () => Promise.resolve({ ...ready(), standing: 'NO_KEY' }) })
    await flushPromises()

    expect(shown.text()).toContain('index-key')
    expect(shown.find('form').exists()).toBe(false)
  })

  it('of a person are listed by type and consent', async () => {
    const shown = await opened()

    expect(shown.get('tbody').text()).toContain('电话')
    expect(shown.get('tbody').text()).toContain('子女的监护人')
    expect(shown.get('tbody').text()).toContain('同意书〔2026〕3号')
    expect(shown.text()).toContain('另有 1 项')
  })

  it('are withdrawn by pressing twice', async () => {
    const withdrawEnrolment = vi.fn(() => Promise.resolve())
    const shown = await opened({ withdrawEnrolment })
    const button = shown.get('tbody button')
    await button.trigger('click')
    expect(withdrawEnrolment).not.toHaveBeenCalled()
    expect(button.text()).toContain('再点一次')

    await button.trigger('click')
    await flushPromises()

    expect(withdrawEnrolment).toHaveBeenCalledWith('e1')
    expect(shown.get('.person [role=status]').text()).toContain('已撤回')
  })
})

describe('the form of an enrolment', () => {
  async function form(enrolValue: Api['enrolValue']) {
    const shown = mounted(EnrolmentForm, { person: PERSON, types: ['PHONE'] }, { enrolValue })
    await flushPromises()
    shown.getComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', 'PHONE')
    shown.getComponent({ name: 'ElDatePicker' }).vm.$emit('update:modelValue', '2026-03-01')
    const [value, reference] = shown.findAll('input[maxlength]')
    await value!.setValue('138 0000 5521')
    await reference!.setValue(' 同意书3号 ')
    return { shown, value: value!.element as HTMLInputElement }
  }

  it('sends the value once and holds it no longer, whatever the answer', async () => {
    const enrolValue = vi
      .fn<Api['enrolValue']>()
      .mockRejectedValueOnce(
        new ApiProblem({ status: 422, code: 'FIELDS_INVALID', faults: [{ pointer: '/value', kind: 'TYPE' }] }),
      )
    const { shown, value } = await form(enrolValue)
    await shown.get('form').trigger('submit')
    expect(value.value).toBe('')
    await flushPromises()

    expect(enrolValue).toHaveBeenCalledWith({
      person: 'p1',
      type: 'PHONE',
      value: '138 0000 5521',
      consentBy: 'PERSON',
      relation: null,
      consentedOn: '2026-03-01',
      reference: '同意书3号',
    })
    expect(shown.get('.fault').text()).toBe('格式不对')
    expect(shown.html()).not.toContain('138 0000 5521')
  })

  it('sends nothing while something is missing', async () => {
    const enrolValue = vi.fn<Api['enrolValue']>()
    const shown = mounted(EnrolmentForm, { person: PERSON, types: ['PHONE'] }, { enrolValue })
    await shown.get('form').trigger('submit')

    expect(enrolValue).not.toHaveBeenCalled()
    expect(shown.findAll('.fault')).toHaveLength(4)
  })

  it('lets each agree for themselves, and a guardian for a child', () => {
    expect(consentersOf({ relations: ['SPOUSE', 'CHILD'] })).toEqual([
      { by: 'PERSON', relation: null },
      { by: 'RELATIVE', relation: 'SPOUSE' },
      { by: 'RELATIVE', relation: 'CHILD' },
      { by: 'GUARDIAN', relation: 'CHILD' },
    ])
  })
})
