import type { FieldFault } from './types'

/** Fields of an RFC 9457 problem detail as the API sends it; all texts are in the reader's language. */
interface ProblemDetail {
  status: number
  code: string
  title?: string
  detail?: string
  wayOut?: string
  /** Under which the server's log tells more. */
  incident?: string | null
  /** Where a search query cannot be read, in UTF-16 code units. */
  position?: number | null
  /** Values that cannot be taken, by where they stand in the request. */
  faults?: FieldFault[]
}

/** Codes of problems that are made here, because no problem detail came back. Their texts are in the messages. */
export type LocalProblemCode = 'NETWORK' | 'UNREADABLE'

/** A request that did not succeed. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string | undefined
  readonly detail: string | undefined
  readonly wayOut: string | undefined
  readonly incident: string | undefined
  readonly position: number | undefined
  readonly faults: FieldFault[]

  constructor(problem: ProblemDetail) {
    super(problem.title ?? problem.code)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title
    this.detail = problem.detail
    this.wayOut = problem.wayOut
    this.incident = problem.incident ?? undefined
    this.position = problem.position ?? undefined
    this.faults = problem.faults ?? []
  }

  /** The server could not be reached at all. */
  static network(): ApiProblem {
    return new ApiProblem({ status: 0, code: 'NETWORK' satisfies LocalProblemCode })
  }

  /** Reads what a failed response says; anything but a problem detail becomes UNREADABLE. */
  static async of(response: Response): Promise<ApiProblem> {
    const body: unknown = await response.json().catch(() => null)
    if (isProblemDetail(body)) {
      return new ApiProblem({ ...body, status: response.status })
    }
    return new ApiProblem({ status: response.status, code: 'UNREADABLE' satisfies LocalProblemCode })
  }

  /** Whether the reader signs in before they go on: nobody is signed in, or not whole. */
  get signedOut(): boolean {
    return this.code === 'NOT_SIGNED_IN' || this.code === 'PASSWORD_GIVEN'
  }

  /** Whether the same request may succeed a moment later. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

function isProblemDetail(body: unknown): body is ProblemDetail {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
}
