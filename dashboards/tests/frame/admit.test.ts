import { describe, expect, it } from 'vitest'
import { createMemoryHistory, type RouteLocationNormalized } from 'vue-router'
import type { Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import type { Permission, Session } from '@/api/types'
import { admit, afterSignIn } from '@/frame/admit'
import { createPagesRouter } from '@/frame/router'
import { createSession } from '@/session/session'

const reader = (...permissions: Permission[]): Session => ({
  username: 'reader',
  displayName: '读者',
  role: 'AUDITOR',
  permissions,
  local: true,
})
const signedOut = () => Promise.reject(new ApiProblem({ status: 401, code: 'NOT_SIGNED_IN' }))

/** Where a reader arrives who asks for an address. */
async function arrival(answer: () => Promise<Session>, address: string) {
  const session = createSession(() => ({ session: answer }) as Api)
  const router = createPagesRouter(session, createMemoryHistory())
  const asked = router.resolve(address) as RouteLocationNormalized
  const admitted = await admit(asked, session)
  const { name, query } = admitted === true ? asked : router.resolve(admitted)
  return { page: name, query }
}

describe('admission to a page', () => {
  it('is granted to a reader with the permission', async () => {
    const session = () => Promise.resolve(reader('VIEW_OVERVIEW', 'SEARCH_FINDINGS'))
    expect((await arrival(session, '/search?q=法官')).page).toBe('search')
    expect((await arrival(session, '/findings/weibo%3A1')).page).toBe('finding')
    expect((await arrival(session, '/overview')).page).toBe('overview')
  })

  it('is refused in words to a reader without it', async () => {
    const session = () => Promise.resolve(reader('VIEW_STATISTICS'))
    expect(await arrival(session, '/search')).toEqual({ page: 'forbidden', query: { page: 'search.title' } })
    expect((await arrival(session, '/findings/1')).page).toBe('forbidden')
    expect((await arrival(() => Promise.resolve(reader()), '/overview')).page).toBe('forbidden')
  })

  it('asks to sign in first and remembers the page', async () => {
    expect(await arrival(signedOut, '/search?q=a')).toEqual({ page: 'sign-in', query: { returnTo: '/search?q=a' } })
  })

  it('asks whoever must choose a password first to sign in, where they are led to it', async () => {
    const given = () => Promise.reject(new ApiProblem({ status: 403, code: 'PASSWORD_GIVEN' }))
    expect((await arrival(given, '/search')).page).toBe('sign-in')
  })

  it('skips signing in for a reader who is signed in', async () => {
    const session = () => Promise.resolve(reader('VIEW_OVERVIEW'))
    expect((await arrival(session, '/sign-in?returnTo=/overview')).page).toBe('overview')
  })

  it('says so when the server does not answer', async () => {
    const session = () => Promise.reject(ApiProblem.network())
    expect(await arrival(session, '/search')).toEqual({ page: 'unavailable', query: { returnTo: '/search' } })
  })

  it('knows an address that leads nowhere', async () => {
    expect((await arrival(() => Promise.resolve(reader()), '/authors')).page).toBe('not-found')
  })
})

describe('the page after signing in', () => {
  it('is the one asked for, as long as it is ours', () => {
    expect(afterSignIn('/findings/1?x=y')).toBe('/findings/1?x=y')
    for (const foreign of [
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https://elsewhere.example',
      undefined,
      ['/a'],
    ]) {
      expect(afterSignIn(foreign)).toBe('/')
    }
  })
})
