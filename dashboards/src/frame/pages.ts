import { Bell, DataAnalysis, Odometer, Search } from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Permission } from '@/api/types'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title in the messages. */
    title: string
    /** What a reader must be allowed to do; absent when every signed-in reader may open the page. */
    permission?: Permission
    /** Shown without signing in. */
    open?: boolean
    /** Stands in the navigation, with this picture. */
    icon?: Component
  }
}

/** The pages inside the frame, in the order of the navigation. A new page is one more entry here. */
export const pages: RouteRecordRaw[] = [
  {
    path: '/overview',
    name: 'overview',
    component: () => import('@/overview/OverviewPage.vue'),
    meta: { title: 'overview.title', permission: 'VIEW_STATISTICS', icon: DataAnalysis },
  },
  {
    path: '/search',
    name: 'search',
    component: () => import('@/search/SearchPage.vue'),
    meta: { title: 'search.title', permission: 'SEARCH_FINDINGS', icon: Search },
  },
  {
    path: '/findings/:id',
    name: 'finding',
    component: () => import('@/finding/FindingPage.vue'),
    meta: { title: 'finding.title', permission: 'SEARCH_FINDINGS' },
  },
  {
    path: '/alert-rules',
    name: 'alert-rules',
    component: () => import('@/rules/RulesPage.vue'),
    meta: { title: 'rules.title', permission: 'READ_ALERT_RULES', icon: Bell },
  },
  {
    path: '/stories/:id',
    name: 'story',
    component: () => import('@/story/StoryPage.vue'),
    meta: { title: 'story.title', permission: 'SEARCH_FINDINGS' },
  },
  {
    path: '/health',
    name: 'health',
    component: () => import('@/health/HealthPage.vue'),
    meta: { title: 'health.title', permission: 'VIEW_PIPELINE', icon: Odometer },
  },
  {
    path: '/second-factor',
    name: 'second-factor',
    component: () => import('@/session/SecondFactorPage.vue'),
    meta: { title: 'secondFactor.title' },
  },
]
