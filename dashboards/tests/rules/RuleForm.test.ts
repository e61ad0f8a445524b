import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import type { RuleDraft, TrialRequest } from '@/api/types'
import RuleForm from '@/rules/RuleForm.vue'
import { mounted } from '../mounting'

describe('the form of a rule', () => {
  it('tries the query before anything is saved and shows what would have been told', async () => {
    const tried: TrialRequest[] = []
    const form = mounted(
      RuleForm,
      { rule: undefined, channels: ['desk'] },
      {
        tryRule: (request) => {
          tried.push(request)
          return Promise.resolve({ days: 7, findings: 120, counted: 120, notices: 4, heldBack: 116, examples: [] })
        },
      },
    )
    await flushPromises()
    await form.get('#rule-query').setValue('leak:PHONE')
    await form.get('.actions button').trigger('click')
    await flushPromises()

    expect(tried).toEqual([expect.objectContaining({ query: 'leak:PHONE', days: 7 })])
    expect(form.get('.trial').text()).toContain('120')
    expect(form.get('.trial').text()).toContain('116')
  })

  it('sends what was written and says so when the server refuses it', async () => {
    const sent: RuleDraft[] = []
    const form = mounted(
      RuleForm,
      { rule: undefined, channels: ['desk'] },
      {
        saveRule: (draft) => {
          sent.push(draft)
          return Promise.reject(
            new ApiProblem({
              status: 400,
              code: 'RULE_TOPIC_ALONE',
              title: '不能只以诉求话题设置预警',
              wayOut: '写明人员',
            }),
          )
        },
      },
    )
    await flushPromises()
    await form.get('#rule-name').setValue('话题')
    await form.get('#rule-reason').setValue('值班')
    await form.get('#rule-query').setValue('举报')
    await form.get('form').trigger('submit')
    await flushPromises()

    expect(sent).toEqual([expect.objectContaining({ name: '话题', query: '举报', watches: ['FINDING'] })])
    expect(form.get('[role=alert]').text()).toContain('写明人员')
    expect(form.emitted('saved')).toBeUndefined()
  })
})
