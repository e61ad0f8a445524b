import {
  Bell,
  Checked,
  Connection,
  DataAnalysis,
  Document,
  Download,
  Guide,
  List,
  Notebook,
  Odometer,
  Reading,
  Search,
  Share,
  Stamp,
  User,
  View,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Permission } from '@/api/types'
import type { Desk } from '@/cases/kinds'
import { casePages } from '@/cases/routes'

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
    /** Belongs to this desk, which stands once in the navigation for all its kinds of case. */
    desk?: Desk
    /** Name of the procedure whose cases the page shows. */
    kind?: string
  }
}

/** The pages inside the frame, in the order of the navigation. A new page is one more entry here. */
export const pages: RouteRecordRaw[] = [
  {
    path: '/overview',
    name: 'overview',
    component: () => import('@/overview/OverviewPage.vue'),
    meta: { title: 'overview.title', permission: 'VIEW_OVERVIEW', icon: DataAnalysis },
  },
  {
    path: '/tasks',
    name: 'tasks',
    component: () => import('@/tasks/TasksPage.vue'),
    meta: { title: 'tasks.title', permission: 'VIEW_TASKS', icon: List },
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
    path: '/review',
    name: 'review',
    component: () => import('@/review/ReviewPage.vue'),
    meta: { title: 'review.title', permission: 'REVIEW_FINDINGS', icon: Reading },
  },
  ...casePages,
  {
    path: '/alert-rules',
    name: 'alert-rules',
    component: () => import('@/rules/RulesPage.vue'),
    meta: { title: 'rules.title', permission: 'READ_ALERT_RULES', icon: Bell },
  },
  {
    path: '/stories',
    name: 'stories',
    component: () => import('@/story/StoriesPage.vue'),
    meta: { title: 'stories.title', permission: 'SEARCH_FINDINGS', icon: Share },
  },
  {
    path: '/stories/:id',
    name: 'story',
    component: () => import('@/story/StoryPage.vue'),
    meta: { title: 'story.title', permission: 'SEARCH_FINDINGS' },
  },
  {
    path: '/evidence',
    name: 'evidence',
    component: () => import('@/evidence/EvidenceListPage.vue'),
    meta: { title: 'evidence.title', permission: 'LIST_EVIDENCE', icon: Stamp },
  },
  {
    path: '/evidence/capture',
    name: 'evidence-capture',
    component: () => import('@/evidence/CapturePage.vue'),
    meta: { title: 'evidence.capture.title', permission: 'CAPTURE_EVIDENCE' },
  },
  {
    path: '/evidence/:id',
    name: 'evidence-one',
    component: () => import('@/evidence/EvidencePage.vue'),
    meta: { title: 'evidence.one', permission: 'LIST_EVIDENCE' },
  },
  {
    path: '/evidence/:id/redact',
    name: 'evidence-redact',
    component: () => import('@/evidence/RedactPage.vue'),
    meta: { title: 'evidence.redact.title', permission: 'REDACT_EVIDENCE' },
  },
  {
    path: '/exports',
    name: 'exports',
    component: () => import('@/exports/ExportsPage.vue'),
    meta: { title: 'exports.title', permission: 'VIEW_EXPORTS', icon: Download },
  },
  {
    path: '/reports',
    name: 'reports',
    component: () => import('@/report/ReportsPage.vue'),
    meta: { title: 'report.title', permission: 'VIEW_REPORTS', icon: Document },
  },
  {
    path: '/reports/:id',
    name: 'report',
    component: () => import('@/report/ReportPage.vue'),
    meta: { title: 'report.one', permission: 'VIEW_REPORTS' },
  },
  {
    path: '/transparency',
    name: 'transparency',
    component: () => import('@/transparency/TransparencyPage.vue'),
    meta: { title: 'transparency.title', permission: 'VIEW_STATISTICS', icon: View },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('@/audit/AuditPage.vue'),
    meta: { title: 'audit.title', permission: 'READ_AUDIT', icon: Checked },
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('@/accounts/AccountsPage.vue'),
    meta: { title: 'accounts.title', permission: 'MANAGE_ACCOUNTS', icon: User },
  },
  {
    path: '/registry',
    name: 'registry',
    component: () => import('@/registry/RegistryPage.vue'),
    meta: { title: 'registry.title', permission: 'MANAGE_REGISTRY', icon: Notebook },
  },
  {
    path: '/sources',
    name: 'sources',
    component: () => import('@/sources/SourcesPage.vue'),
    meta: { title: 'sources.title', permission: 'MANAGE_SOURCES', icon: Connection },
  },
  {
    path: '/policy',
    name: 'policy',
    component: () => import('@/policy/PolicyPage.vue'),
    meta: { title: 'policy.title', permission: 'VIEW_POLICY', icon: Guide },
  },
  {
    path: '/health',
    name: 'health',
    component: () => import('@/health/HealthPage.vue'),
    meta: { title: 'health.title', permission: 'VIEW_PIPELINE', icon: Odometer },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('@/session/AccountPage.vue'),
    meta: { title: 'account.title' },
  },
]
