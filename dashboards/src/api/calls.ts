import type { Client as FetchClient } from 'openapi-fetch'
import { ApiProblem } from './problem'
import type { paths } from '../../generated/schema'

export type Client = FetchClient<paths>

/** What an answer carries; an answer without it cannot be read. */
export function present<T>(answer: { data?: T }): T {
  if (answer.data === undefined) {
    throw new ApiProblem({ status: 200, code: 'UNREADABLE' })
  }
  return answer.data
}

/** What only a page of ours can read, sent back with every request that changes something. */
export function token() {
  return { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? '' }
}

/** A file that the server gave, under the name it gave it. */
export interface NamedFile {
  name: string
  content: Blob
}

/** Of an answer that was asked for as a blob. */
export function fileOf(answer: { data?: unknown; response: Response }, otherwise: string): NamedFile {
  const name = /filename="?([^";]+)"?/.exec(answer.response.headers.get('Content-Disposition') ?? '')?.[1]
  return { name: name ?? otherwise, content: present(answer as { data?: Blob }) }
}

/** Value of a cookie that scripts may read, or `undefined`. */
function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`))
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1))
}
