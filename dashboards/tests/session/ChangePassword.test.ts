import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import type { PasswordChange } from '@/api/types'
import ChangePassword from '@/session/ChangePassword.vue'
import { mounted } from '../mounting'

const NEW = 'willow kettle'

/** The form on a server that answers each request in turn with a problem of this code, or well. */
async function form(props: Record<string, unknown>, ...codes: (string | undefined)[]) {
  const sent: PasswordChange[] = []
  const api: Partial<Api> = {
    changePassword: (request) => {
      sent.push(request)
      const code = codes.shift()
      return code ? Promise.reject(new ApiProblem({ status: 400, code, title: code })) : Promise.resolve()
    },
  }
  const shown = mounted(ChangePassword, props, api)
  await flushPromises()
  const type = (id: string, text: string) => shown.get(`#password-${id}`).setValue(text)
  const valueOf = (id: string) => shown.get<HTMLInputElement>(`#password-${id}`).element.value
  async function send() {
    await shown.get('form').trigger('submit')
    await flushPromises()
  }
  return { shown, sent, type, valueOf, send }
}

describe('the change of a password', () => {
  it('is sent with the current one, and what was typed is gone afterwards', async () => {
    const { shown, sent, type, valueOf, send } = await form({})
    await type('chosen', NEW)
    await type('again', NEW)
    await send()
    expect(sent).toEqual([])
    await type('current', 'before')
    await send()

    expect(sent).toEqual([{ current: 'before', chosen: NEW }])
    expect(shown.emitted('done')).toHaveLength(1)
    expect(['current', 'chosen', 'again'].map(valueOf)).toEqual(['', '', ''])
    shown.unmount()
  })

  it('clears what was wrong and keeps the rest', async () => {
    const { shown, type, valueOf, send } = await form({}, 'CURRENT_PASSWORD_WRONG', 'PASSWORD_WEAK')
    await type('current', 'wrong')
    await type('chosen', NEW)
    await type('again', NEW)
    await send()
    expect(shown.get('[role=alert]').text()).toContain('CURRENT_PASSWORD_WRONG')
    expect(['current', 'chosen', 'again'].map(valueOf)).toEqual(['', NEW, NEW])
    expect(document.activeElement?.id).toBe('password-current')
    await type('current', 'right')
    await send()
    expect(['current', 'chosen', 'again'].map(valueOf)).toEqual(['right', '', ''])
    expect(shown.emitted('done')).toBeUndefined()
    shown.unmount()
  })

  it('asks for a code where there is a second factor, also when the server alone knows of it', async () => {
    const { shown, sent, type, send } = await form({}, 'SECOND_FACTOR_NEEDED')
    expect(shown.find('#password-code').exists()).toBe(false)
    await type('current', 'before')
    await type('chosen', NEW)
    await type('again', NEW)
    await send()
    await type('code', '123456')
    await send()

    expect(sent.at(-1)).toEqual({ current: 'before', chosen: NEW, code: '123456' })
    shown.unmount()
    const { shown: known } = await form({ secondFactor: true })
    expect(known.find('#password-code').exists()).toBe(true)
    known.unmount()
  })

  it('asks nothing of whoever has just signed in with a password that was given to them', async () => {
    const { shown, sent, type, send } = await form({ given: true, secondFactor: true })
    expect(shown.find('#password-current').exists()).toBe(false)
    expect(shown.find('#password-code').exists()).toBe(false)
    await type('chosen', NEW)
    await type('again', 'willow kettlf')
    expect(shown.get('#password-differs').text()).not.toBe('')
    await type('again', NEW)
    await send()

    expect(sent).toEqual([{ chosen: NEW }])
    shown.unmount()
  })
})
