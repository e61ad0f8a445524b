import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import type { Session } from '@/api/types'
import SignInPage from '@/session/SignInPage.vue'
import { mounted } from '../mounting'

const session: Session = { username: 'chen', displayName: '陈', role: 'AUDITOR', permissions: [], local: true }
const problem = (code: string, title = code) => new ApiProblem({ status: 401, code, title })

async function page(api: Partial<Api>) {
  const shown = mounted(SignInPage, {}, api)
  await flushPromises()
  await shown.get('#username').setValue('chen')
  await shown.get('#password').setValue('correct horse')
  await shown.get('form').trigger('submit')
  await flushPromises()
  return shown
}

describe('the sign-in page', () => {
  it('asks for a code when the server does, and again when the code is wrong, without the password', async () => {
    const given: (string | undefined)[] = []
    const shown = await page({
      signIn: (username, password, code) => {
        given.push(`${username} ${password} ${code}`)
        return code === '123456'
          ? Promise.resolve(session)
          : Promise.reject(problem(code ? 'SECOND_FACTOR_INVALID' : 'SECOND_FACTOR_NEEDED', '验证码不正确'))
      },
    })
    expect(shown.find('#password').exists()).toBe(false)
    expect(shown.find('[role=alert]').exists()).toBe(false)
    await shown.get('#code').setValue('000000')
    await shown.get('form').trigger('submit')
    await flushPromises()
    expect(shown.get('[role=alert]').text()).toContain('验证码不正确')
    expect(shown.get<HTMLInputElement>('#code').element.value).toBe('')
    await shown.get('#code').setValue(' 123456 ')
    await shown.get('form').trigger('submit')
    await flushPromises()

    expect(given).toEqual(['chen correct horse undefined', 'chen correct horse 000000', 'chen correct horse 123456'])
    shown.unmount()
  })

  it('lets somebody set up an authenticator who must have one, and shows the recovery codes once', async () => {
    const confirmed: string[] = []
    const shown = await page({
      signIn: () => Promise.reject(problem('SECOND_FACTOR_MISSING')),
      offerSecondFactor: () => Promise.resolve({ secret: 'ABCDEFGH', uri: 'otpauth://totp/x?secret=ABCDEFGH' }),
      confirmSecondFactor: (code) => {
        confirmed.push(code)
        return Promise.resolve(['aaaa-bbbb-cccc-dddd'])
      },
      session: () => Promise.resolve(session),
    })
    expect(shown.get('.secret').text()).toBe('ABCD EFGH')
    expect(shown.get('a[href^="otpauth:"]').attributes('href')).toContain('secret=ABCDEFGH')
    await shown.get('#set-up-code').setValue('123456')
    await shown.get('form').trigger('submit')
    await flushPromises()

    expect(confirmed).toEqual(['123456'])
    expect(shown.find('.secret').exists()).toBe(false)
    expect(shown.get('.codes').text()).toBe('aaaa-bbbb-cccc-dddd')
    shown.unmount()
  })

  it('leads whoever was given a password to choose their own, also after the authenticator', async () => {
    const chosen: string[] = []
    const shown = await page({
      signIn: () => Promise.reject(problem('SECOND_FACTOR_MISSING')),
      offerSecondFactor: () => Promise.resolve({ secret: 'ABCDEFGH', uri: 'otpauth://totp/x?secret=ABCDEFGH' }),
      confirmSecondFactor: () => Promise.resolve(['aaaa-bbbb-cccc-dddd']),
      changePassword: (request) => {
        chosen.push(request.chosen)
        return Promise.resolve()
      },
      session: () => (chosen.length > 0 ? Promise.resolve(session) : Promise.reject(problem('PASSWORD_GIVEN'))),
    })
    await shown.get('#set-up-code').setValue('123456')
    await shown.get('form').trigger('submit')
    await flushPromises()
    await shown.get('.set-up button').trigger('click')
    await flushPromises()
    expect(shown.get('.notice').text()).toContain('只有您自己知道的密码')
    await shown.get('#password-chosen').setValue('willow kettle')
    await shown.get('#password-again').setValue('willow kettle')
    await shown.get('form').trigger('submit')
    await flushPromises()

    expect(chosen).toEqual(['willow kettle'])
    expect(shown.find('[role=alert]').exists()).toBe(false)
    shown.unmount()
  })
})
