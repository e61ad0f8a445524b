import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import StepForm from '@/cases/StepForm.vue'
import type { Values } from '@/cases/values'
import { mounted } from '../mounting'
import { procedureOf } from './procedures'

const clarification = procedureOf('clarification')

function form(props: Record<string, unknown>, send: (fields: Values, reason: string) => Promise<void>) {
  const step = clarification.steps.find(({ action }) => action === props['action'])!
  return mounted(StepForm, {
    procedure: clarification,
    required: step.required,
    optional: step.optional,
    held: {},
    sealed: [],
    send,
    ...props,
  })
}

const accepted = () => Promise.resolve()

describe('the form of a step', () => {
  it('asks for what the step takes, and for nothing that the program fills in', async () => {
    const shown = form({ action: 'TRACK_EFFECT' }, accepted)
    await flushPromises()
    expect(shown.text()).toContain('效果说明')
    expect(shown.text()).not.toContain('发布前后对比')
  })

  it('sends nothing while something is missing, and says where', async () => {
    const sent: Values[] = []
    const shown = form({ action: 'OPEN_EX_OFFICIO' }, (fields) => {
      sent.push(fields)
      return Promise.resolve()
    })
    await flushPromises()
    await shown.get('form').trigger('submit')
    await flushPromises()
    expect(sent).toEqual([])
    expect(shown.get('[role=alert]').text()).toContain('2')
    expect(shown.findAll('.wrong').map((box) => box.get('.label').text())).toEqual([
      expect.stringContaining('事由'),
      expect.stringContaining('理由'),
    ])
  })

  it('sends what was filled in, with the reason', async () => {
    const sent: [Values, string][] = []
    const shown = form({ action: 'OPEN_EX_OFFICIO' }, (fields, reason) => {
      sent.push([fields, reason])
      return Promise.resolve()
    })
    await flushPromises()
    const [matter, reason] = shown.findAll('textarea')
    await matter!.setValue('网传清点短少 ')
    await reason!.setValue('流传较广')
    await shown.get('form').trigger('submit')
    await flushPromises()
    expect(sent).toEqual([[{ matter: '网传清点短少' }, '流传较广']])
  })

  it('shows what the server refuses at the fields it names, and keeps what was typed', async () => {
    const refusal = new ApiProblem({
      status: 422,
      code: 'FIELDS_INVALID',
      faults: [
        { pointer: '/fields/statementTitle', kind: 'PRIVATE_VALUE' },
        { pointer: '/fields/statement/0/facts', kind: 'UNFOUNDED' },
      ],
    })
    const held = {
      statementTitle: '说明',
      matter: '网传',
      statement: [{ sentence: '不属实。', facts: ['2'] }],
      contact: '宣传处',
      facts: [{ claim: '收钱', fact: '未见', basis: '卷宗', result: 'REFUTED' }],
    }
    const shown = form({ action: 'DRAFT', held }, () => Promise.reject(refusal))
    await flushPromises()
    await shown.findAll('textarea').at(-1)!.setValue('拟稿')
    await shown.get('form').trigger('submit')
    await flushPromises()
    const wrong = shown.findAll('.wrong').map((box) => box.text())
    expect(wrong).toHaveLength(2)
    expect(wrong[0]).toContain('未遮蔽的个人信息')
    expect(wrong[1]).toContain('没有依据')
    expect(shown.findAll('textarea').at(-1)!.element.value).toBe('拟稿')
  })

  it('leaves a sealed value alone that nobody typed anew', async () => {
    const sent: Values[] = []
    const aid = procedureOf('aid-application')
    const submit = aid.steps.find(({ action }) => action === 'SUBMIT')!
    const shown = mounted(StepForm, {
      procedure: aid,
      action: 'SUBMIT',
      required: submit.required,
      optional: submit.optional,
      held: { channel: 'PHONE', complaintType: 'OTHER' },
      sealed: ['applicantReason'],
      send: (fields: Values) => {
        sent.push(fields)
        return Promise.resolve()
      },
    })
    await flushPromises()
    expect(shown.text()).toContain('留空则不变')
    await shown.findAll('textarea').at(-1)!.setValue('提交')
    await shown.get('form').trigger('submit')
    await flushPromises()
    expect(sent).toEqual([{}])
  })
})
