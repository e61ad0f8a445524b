import { createRouter, createWebHistory, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import type { SessionStore } from '@/session/session'
import { admit } from './admit'
import { pages } from './pages'

const around: RouteRecordRaw[] = [
  // Nobody stays here: whoever is admitted is sent to the page that their day begins with.
  { path: '/', name: 'home', component: () => import('./NotFoundPage.vue'), meta: { title: 'product.name' } },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/session/SignInPage.vue'),
    meta: { title: 'signIn.title', open: true },
  },
  {
    path: '/unavailable',
    name: 'unavailable',
    component: () => import('./UnavailablePage.vue'),
    meta: { title: 'frame.unavailable.title', open: true },
  },
]

const inside: RouteRecordRaw[] = [
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('./ForbiddenPage.vue'),
    meta: { title: 'frame.forbidden.title' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./NotFoundPage.vue'),
    meta: { title: 'frame.notFound.title' },
  },
]

export function createPagesRouter(session: SessionStore, history: RouterHistory = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes: [...around, { path: '/', component: () => import('./AppFrame.vue'), children: [...pages, ...inside] }],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  })
  router.beforeEach((to) => admit(to, session))
  return router
}
