import createClient, { type Middleware } from 'openapi-fetch'
import { inject, type InjectionKey } from 'vue'
import { present, token } from './calls'
import { deskCalls, type DeskCalls } from './desk'
import { ApiProblem } from './problem'
import type { paths } from '../../generated/schema'
import type {
  Alert,
  CaseDeletion,
  CasePage,
  CaseQuery,
  CaseView,
  DeadLetter,
  Deletion,
  FindingView,
  Notice,
  OpenRequest,
  OrganEntry,
  Overview,
  PasswordChange,
  Pipeline,
  PipelineHistory,
  Procedure,
  RejectReason,
  RemarkDraft,
  RemarkList,
  Replay,
  ReviewDecision,
  ReviewItem,
  ReviewQueue,
  RuleDraft,
  RuleList,
  RuleTrial,
  SearchAnswer,
  SearchQuery,
  SecondFactor,
  SecondFactorSecret,
  Session,
  StepRequest,
  Story,
  TaskList,
  TrialRequest,
  UnmaskedValue,
  Unmasking,
} from './types'

/** Everything the pages ask of the server. Every call rejects with an {@link ApiProblem} alone. */
export interface Api extends DeskCalls {
  session(): Promise<Session>
  /** @param code of the second factor, where one was asked for */
  signIn(username: string, password: string, code?: string): Promise<Session>
  signOut(): Promise<void>
  /** Changes one's own password; every other session of the account ends. */
  changePassword(request: PasswordChange): Promise<void>
  secondFactor(signal?: AbortSignal): Promise<SecondFactor>
  /** @param code of the one there is, when there is one */
  offerSecondFactor(code?: string): Promise<SecondFactorSecret>
  /** Enrols what was offered; gives the recovery codes. */
  confirmSecondFactor(code: string): Promise<string[]>
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchAnswer>
  finding(id: string, signal?: AbortSignal): Promise<FindingView>
  overview(hours: number, signal?: AbortSignal): Promise<Overview>
  alerts(size: number, signal?: AbortSignal): Promise<Alert[]>
  /** The newest alerts that more is written than usual. */
  swells(signal?: AbortSignal): Promise<Alert[]>
  story(id: string, cursor: string | undefined, signal?: AbortSignal): Promise<Story>
  pipeline(signal?: AbortSignal): Promise<Pipeline>
  alertRules(signal?: AbortSignal): Promise<RuleList>
  /** Writes a new rule, or the next version of the one of the id. */
  saveRule(draft: RuleDraft, id?: string): Promise<void>
  deleteRule(id: string): Promise<void>
  tryRule(request: TrialRequest): Promise<RuleTrial>
  notices(signal?: AbortSignal): Promise<Notice[]>
  retryNotice(id: string): Promise<void>
  pipelineHistory(signal?: AbortSignal): Promise<PipelineHistory>
  deletions(signal?: AbortSignal): Promise<Deletion[]>
  /** Proofs that cases were deleted, the newest ones. */
  caseDeletions(signal?: AbortSignal): Promise<CaseDeletion[]>
  /** The newest, of one reason where one is given. */
  deadLetters(reason: RejectReason | undefined, signal?: AbortSignal): Promise<DeadLetter[]>
  replay(deadLetter: string): Promise<Replay>
  reviewQueue(signal?: AbortSignal): Promise<ReviewQueue>
  /** The finding the reader holds, else the next; `undefined` when none waits for them. */
  takeNextReview(): Promise<ReviewItem | undefined>
  decideReview(finding: string, decision: ReviewDecision, reason: string): Promise<void>
  procedure(name: string, signal?: AbortSignal): Promise<Procedure>
  cases(procedure: string, query: CaseQuery, signal?: AbortSignal): Promise<CasePage>
  caseOf(procedure: string, id: string, signal?: AbortSignal): Promise<CaseView>
  /** @param key the same for the same request, however often it is sent */
  openCase(procedure: string, request: OpenRequest, key: string): Promise<CaseView>
  takeStep(procedure: string, id: string, request: StepRequest, key: string): Promise<CaseView>
  /** What those who work on a case said about it to each other, oldest first. */
  remarks(procedure: string, id: string, signal?: AbortSignal): Promise<RemarkList>
  addRemark(procedure: string, id: string, remark: RemarkDraft, key: string): Promise<RemarkList>
  /** Requests to see private values: the reader's own, and those they may decide. */
  unmaskings(signal?: AbortSignal): Promise<Unmasking[]>
  askForUnmasking(procedure: string, id: string, field: string, reason: string): Promise<Unmasking>
  decideUnmasking(id: string, granted: boolean, reason: string): Promise<Unmasking>
  /** The value, this once. */
  unmasked(id: string): Promise<UnmaskedValue>
  organs(signal?: AbortSignal): Promise<OrganEntry[]>
  tasks(size: number, signal?: AbortSignal): Promise<TaskList>
}

export interface ApiOptions {
  /** BCP 47 tag of the language that the server should answer in. */
  language: () => string
  /** Called when the server no longer knows the reader, in the middle of work. */
  onSignedOut: () => void
}

/** Where the live alerts come from. */
export const ALERT_STREAM = '/api/v1/alerts/stream'

export const apiKey: InjectionKey<Api> = Symbol('api')

export function useApi(): Api {
  const api = inject(apiKey)
  if (!api) {
    throw new Error('No Api was provided')
  }
  return api
}

export function createApi(options: ApiOptions): Api {
  const client = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' })
  client.use(requestHeaders(options.language), failures(options.onSignedOut))

  return {
    ...deskCalls(client),
    session: async () => present(await client.GET('/api/v1/session')),
    signIn: async (username, password, code) =>
      present(
        await client.POST('/api/v1/session', { params: { header: token() }, body: { username, password, code } }),
      ),
    signOut: async () => {
      await client.DELETE('/api/v1/session', { params: { header: token() } })
    },
    changePassword: async (body) => {
      await client.PUT('/api/v1/session/password', { params: { header: token() }, body })
    },
    secondFactor: async (signal) => present(await client.GET('/api/v1/session/second-factor', { signal })),
    offerSecondFactor: async (code) =>
      present(await client.POST('/api/v1/session/second-factor', { params: { header: token() }, body: { code } })),
    confirmSecondFactor: async (code) =>
      present(
        await client.POST('/api/v1/session/second-factor/confirmation', {
          params: { header: token() },
          body: { code },
        }),
      ).codes,
    search: async (query, signal) => present(await client.GET('/api/v1/findings', { params: { query }, signal })),
    finding: async (id, signal) =>
      present(await client.GET('/api/v1/findings/{id}', { params: { path: { id } }, signal })),
    overview: async (hours, signal) =>
      present(await client.GET('/api/v1/overview', { params: { query: { hours } }, signal })),
    alerts: async (size, signal) =>
      present(await client.GET('/api/v1/alerts', { params: { query: { size } }, signal })).alerts,
    swells: async (signal) =>
      present(
        await client.GET('/api/v1/alerts', { params: { query: { size: 100, kind: ['PILE_ON', 'BURST'] } }, signal }),
      ).alerts,
    story: async (id, cursor, signal) =>
      present(await client.GET('/api/v1/stories/{id}', { params: { path: { id }, query: { cursor } }, signal })),
    pipelineHistory: async (signal) => present(await client.GET('/api/v1/pipeline/history', { signal })),
    deletions: async (signal) => present(await client.GET('/api/v1/pipeline/deletions', { signal })).deletions,
    caseDeletions: async (signal) => present(await client.GET('/api/v1/case-deletions', { signal })).deletions,
    deadLetters: async (reason, signal) =>
      present(await client.GET('/api/v1/dead-letters', { params: { query: { reason } }, signal })).letters,
    replay: async (id) =>
      present(await client.POST('/api/v1/dead-letters/{id}/replay', { params: { path: { id }, header: token() } })),
    pipeline: async (signal) => present(await client.GET('/api/v1/pipeline', { signal })),
    alertRules: async (signal) => present(await client.GET('/api/v1/alert-rules', { signal })),
    saveRule: async (draft, id) => {
      await (id === undefined
        ? client.POST('/api/v1/alert-rules', { params: { header: token() }, body: draft })
        : client.PUT('/api/v1/alert-rules/{id}', { params: { path: { id }, header: token() }, body: draft }))
    },
    deleteRule: async (id) => {
      await client.DELETE('/api/v1/alert-rules/{id}', { params: { path: { id }, header: token() } })
    },
    tryRule: async (request) =>
      present(await client.POST('/api/v1/alert-rules/trials', { params: { header: token() }, body: request })),
    notices: async (signal) => present(await client.GET('/api/v1/alert-notices', { signal })).notices,
    reviewQueue: async (signal) => present(await client.GET('/api/v1/review', { signal })),
    takeNextReview: async () => {
      const answer = await client.POST('/api/v1/review/next', { params: { header: token() } })
      return answer.response.status === 204 ? undefined : present(answer)
    },
    decideReview: async (id, decision, reason) => {
      await client.POST('/api/v1/review/items/{id}/decision', {
        params: { path: { id }, header: token() },
        body: { decision, reason },
      })
    },
    procedure: async (procedure, signal) =>
      present(await client.GET('/api/v1/procedures/{procedure}', { params: { path: { procedure } }, signal })),
    cases: async (procedure, query, signal) =>
      present(await client.GET('/api/v1/cases/{procedure}', { params: { path: { procedure }, query }, signal })),
    caseOf: async (procedure, id, signal) =>
      present(await client.GET('/api/v1/cases/{procedure}/{id}', { params: { path: { procedure, id } }, signal })),
    openCase: async (procedure, body, key) =>
      present(
        await client.POST('/api/v1/cases/{procedure}', {
          params: { path: { procedure }, header: { 'Idempotency-Key': key, ...token() } },
          body,
        }),
      ),
    takeStep: async (procedure, id, body, key) =>
      present(
        await client.POST('/api/v1/cases/{procedure}/{id}/steps', {
          params: { path: { procedure, id }, header: { 'Idempotency-Key': key, ...token() } },
          body,
        }),
      ),
    remarks: async (procedure, id, signal) =>
      present(
        await client.GET('/api/v1/cases/{procedure}/{id}/remarks', { params: { path: { procedure, id } }, signal }),
      ),
    addRemark: async (procedure, id, body, key) =>
      present(
        await client.POST('/api/v1/cases/{procedure}/{id}/remarks', {
          params: { path: { procedure, id }, header: { 'Idempotency-Key': key, ...token() } },
          body,
        }),
      ),
    unmaskings: async (signal) => present(await client.GET('/api/v1/unmaskings', { signal })).unmaskings,
    askForUnmasking: async (procedure, id, field, reason) =>
      present(
        await client.POST('/api/v1/cases/{procedure}/{id}/unmaskings', {
          params: { path: { procedure, id }, header: token() },
          body: { field, reason },
        }),
      ),
    decideUnmasking: async (id, granted, reason) =>
      present(
        await client.POST('/api/v1/unmaskings/{id}/decision', {
          params: { path: { id }, header: token() },
          body: { granted, reason },
        }),
      ),
    unmasked: async (id) =>
      present(await client.POST('/api/v1/unmaskings/{id}/value', { params: { path: { id }, header: token() } })),
    organs: async (signal) => present(await client.GET('/api/v1/organs', { signal })).organs,
    tasks: async (size, signal) => present(await client.GET('/api/v1/tasks', { params: { query: { size } }, signal })),
    retryNotice: async (id) => {
      await client.POST('/api/v1/alert-notices/{id}/retries', { params: { path: { id }, header: token() } })
    },
  }
}

function requestHeaders(language: () => string): Middleware {
  return {
    onRequest({ request }) {
      request.headers.set('Accept-Language', language())
      return request
    },
  }
}

function failures(onSignedOut: () => void): Middleware {
  return {
    async onResponse({ request, response }) {
      if (response.ok) {
        return
      }
      const problem = await ApiProblem.of(response)
      // A code or a password that is asked for or wrong ends no session.
      if (problem.signedOut && !new URL(request.url).pathname.endsWith('/session')) {
        onSignedOut()
      }
      throw problem
    },
    onError({ error }) {
      const ours = error instanceof ApiProblem || (error instanceof DOMException && error.name === 'AbortError')
      return ours ? error : ApiProblem.network()
    },
  }
}
