import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { apiKey, type Api } from '@/api/api'
import { createMessages } from '@/i18n/i18n'

/** Mounts a component as it stands on a page: with the messages, a router and what it asks of the server. */
export function mounted(component: Component, props: Record<string, unknown>, api: Partial<Api> = {}) {
  const name = (path: string, called: string) => ({ path, name: called, component: { template: '<div />' } })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [name('/', 'home'), name('/search', 'search'), name('/findings/:id', 'finding')],
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return mount(component, {
    props,
    attachTo: document.body,
    global: {
      plugins: [createMessages(), router, [VueQueryPlugin, { queryClient }]],
      provide: { [apiKey as symbol]: api },
    },
  })
}
