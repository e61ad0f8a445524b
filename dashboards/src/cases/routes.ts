import { ChatLineSquare, Files, OfficeBuilding, Promotion } from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { KINDS, type Desk } from './kinds'

const ICONS: Record<Exclude<Desk, 'exports'>, Component> = {
  clarification: ChatLineSquare,
  referral: Promotion,
  committee: OfficeBuilding,
  interference: Files,
}

/** Three pages a kind of case: the list, a new one, one. Exports have one list for all their kinds, among the other pages. */
export const casePages: RouteRecordRaw[] = KINDS.flatMap((kind) => {
  const { name, desk, permission } = kind
  const meta = { title: `procedures.${name}.title`, permission, desk, kind: name }
  const list = {
    path: `/cases/${name}`,
    name: `cases-${name}`,
    component: () => import('./CaseListPage.vue'),
  }
  return [
    ...(desk === 'exports'
      ? [{ path: list.path, name: list.name, redirect: { name: 'exports' } }]
      : [{ ...list, meta: { ...meta, icon: ICONS[desk] } }]),
    { path: `/cases/${name}/new`, name: `cases-${name}-new`, component: () => import('./NewCasePage.vue'), meta },
    { path: `/cases/${name}/:id`, name: `cases-${name}-one`, component: () => import('./OneCasePage.vue'), meta },
  ]
})
