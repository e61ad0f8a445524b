import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { apiKey, type Api } from '@/api/api'
import type { Permission } from '@/api/types'
import { casePages } from '@/cases/routes'
import { createMessages } from '@/i18n/i18n'
import { createSession, sessionKey } from '@/session/session'
import { createTheme, themeKey } from '@/theme/theme'

/**
 * Mounts a component as it stands on a page: with the messages, a router, what it asks of the server and what its reader
 * may do.
 */
export function mounted(
  component: Component,
  props: Record<string, unknown>,
  api: Partial<Api> = {},
  permissions: Permission[] = [],
) {
  const session = createSession(() => api as Api)
  session.current.value = { username: 'reader', displayName: '读者', role: 'ADMINISTRATOR', permissions, local: true }
  const name = (path: string, called: string) => ({ path, name: called, component: { template: '<div />' } })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      name('/', 'home'),
      name('/search', 'search'),
      name('/findings/:id', 'finding'),
      name('/stories/:id', 'story'),
      name('/exports', 'exports'),
      ...casePages.map((page) => name(page.path, String(page.name))),
    ],
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return mount(component, {
    props,
    attachTo: document.body,
    global: {
      plugins: [createMessages(), router, [VueQueryPlugin, { queryClient }]],
      provide: { [apiKey as symbol]: api, [sessionKey as symbol]: session, [themeKey as symbol]: createTheme() },
    },
  })
}
