import { computed, inject, shallowRef, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue'
import type { Api } from '@/api/api'
import { ApiProblem } from '@/api/problem'
import type { Permission, Session } from '@/api/types'

/** Who is signed in, as the server last said. What is shown follows it; what is allowed, the server alone decides. */
export interface SessionStore {
  /** `undefined` until the server was asked, `null` when nobody is signed in. */
  readonly current: ShallowRef<Session | null | undefined>
  readonly signedIn: ComputedRef<boolean>
  may(permission: Permission): boolean
  /** Asks the server once; later calls answer from memory. */
  load(): Promise<Session | null>
  /** @param code of the second factor, where one was asked for */
  signIn(username: string, password: string, code?: string): Promise<Session>
  /** Asks the server again who is signed in. */
  renew(): Promise<void>
  signOut(): Promise<void>
  /** The server no longer knows the reader. */
  forget(): void
}

export const sessionKey: InjectionKey<SessionStore> = Symbol('session')

export function useSession(): SessionStore {
  const session = inject(sessionKey)
  if (!session) {
    throw new Error('No SessionStore was provided')
  }
  return session
}

export function createSession(api: () => Api): SessionStore {
  const current = shallowRef<Session | null>()

  return {
    current,
    signedIn: computed(() => Boolean(current.value)),
    may: (permission) => current.value?.permissions.includes(permission) ?? false,
    async load() {
      if (current.value === undefined) {
        current.value = await api().session().catch(signedOutOrThrow)
      }
      return current.value
    },
    async signIn(username, password, code) {
      current.value = await api().signIn(username, password, code)
      return current.value
    },
    async renew() {
      current.value = await api().session()
    },
    async signOut() {
      await api().signOut().catch(signedOutOrThrow)
      current.value = null
    },
    forget() {
      current.value = null
    },
  }
}

function signedOutOrThrow(problem: unknown): null {
  if (problem instanceof ApiProblem && (problem.status === 401 || problem.signedOut)) {
    return null
  }
  throw problem
}
