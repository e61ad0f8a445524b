import { beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '@/api/api'
import { ApiProblem } from '@/api/problem'

let asked: Request[]
let expired: number

/** An Api whose server gives one answer. */
function apiAnswering(answer: () => Response) {
  globalThis.fetch = (request) => {
    asked.push(request as Request)
    return Promise.resolve().then(answer)
  }
  return createApi({ language: () => 'en', onSignedOut: () => expired++ })
}

const problem = (status: number, code: string, more = {}) =>
  new Response(JSON.stringify({ status, code, title: 'Title', ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (reason: unknown) => reason as ApiProblem,
  )

describe('the api', () => {
  beforeEach(() => {
    asked = []
    expired = 0
    document.cookie = 'XSRF-TOKEN=t%3D1; path=/'
  })

  it('asks in the reader’s language and repeats a filter for each of its values', async () => {
    const api = apiAnswering(() => Response.json({ total: 0 }))
    await api.search({ route: ['MONITOR', 'FACT_CHECK'], q: '法官', sort: 'NEWEST' })
    const url = new URL(asked[0]!.url)
    expect(url.searchParams.getAll('route')).toEqual(['MONITOR', 'FACT_CHECK'])
    expect(url.searchParams.get('q')).toBe('法官')
    expect(asked[0]!.headers.get('Accept-Language')).toBe('en')
    expect(asked[0]!.headers.has('X-XSRF-TOKEN')).toBe(false)
  })

  it('encodes an id of any characters into one part of the path', async () => {
    await apiAnswering(() => Response.json({})).finding('a/b?c#d:e')
    expect(new URL(asked[0]!.url).pathname).toBe('/api/v1/findings/a%2Fb%3Fc%23d%3Ae')
  })

  it('echoes the token on what changes something', async () => {
    await apiAnswering(() => Response.json({})).signIn('reader', 'secret')
    expect(asked[0]!.headers.get('X-XSRF-TOKEN')).toBe('t=1')
  })

  it('rejects with the server’s problem', async () => {
    const api = apiAnswering(() => problem(400, 'QUERY_SYNTAX', { wayOut: 'Close it.', position: 3 }))
    expect(await failure(api.search({}))).toMatchObject({ code: 'QUERY_SYNTAX', wayOut: 'Close it.', position: 3 })
  })

  it('rejects with a problem of its own when the answer is no problem detail or none comes', async () => {
    const page = apiAnswering(() => new Response('<html>', { status: 502 }))
    expect(await failure(page.overview(24))).toMatchObject({ code: 'UNREADABLE', status: 502, passing: true })
    const down = apiAnswering(() => {
      throw new TypeError('fetch failed')
    })
    expect(await failure(down.overview(24))).toMatchObject({ code: 'NETWORK', passing: true })
  })

  it('says when a session has ended in the middle of work, but not when signing in fails', async () => {
    const api = apiAnswering(() => problem(401, 'NOT_SIGNED_IN'))
    await failure(api.signIn('reader', 'wrong'))
    await failure(api.session())
    expect(expired).toBe(0)
    await failure(api.overview(24))
    expect(expired).toBe(1)
  })
})
