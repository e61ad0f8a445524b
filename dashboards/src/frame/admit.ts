import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import type { SessionStore } from '@/session/session'
import { startOf } from './entries'

/** Where a reader goes who asked for `to`: `true` for there, else another page. */
export async function admit(to: RouteLocationNormalized, session: SessionStore): Promise<true | RouteLocationRaw> {
  if (to.name === 'unavailable') {
    return true
  }
  try {
    await session.load()
  } catch {
    return { name: 'unavailable', query: { returnTo: to.fullPath } }
  }
  if (to.meta.open) {
    return to.name === 'sign-in' && session.signedIn.value ? afterSignIn(to.query['returnTo']) : true
  }
  if (!session.signedIn.value) {
    return { name: 'sign-in', query: to.name === 'home' ? {} : { returnTo: to.fullPath } }
  }
  if (to.name === 'home') {
    return { name: startOf(session.may) }
  }
  if (to.meta.permission && !session.may(to.meta.permission)) {
    return { name: 'forbidden', query: { page: to.meta.title } }
  }
  return true
}

/** The page to open after signing in: the one asked for, as long as it is one of ours. */
export function afterSignIn(returnTo: unknown): string {
  const ours = typeof returnTo === 'string' && /^\/(?![/\\])/.test(returnTo)
  return ours ? returnTo : '/'
}
