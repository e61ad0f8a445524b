import type { Component } from 'vue'
import type { RouteRecordName } from 'vue-router'
import type { Permission } from '@/api/types'
import { kindsAt } from '@/cases/kinds'
import { pages } from './pages'

/** An entry of the navigation. */
export interface Entry {
  name: RouteRecordName
  /** Key of its title in the messages. */
  title: string
  icon: Component
  /** Name of the page, or the desk, that it stands for. */
  belongs: RouteRecordName
}

/** What a reader finds in the navigation: a desk stands once, under its first kind of case that they may see. */
export function entriesFor(may: (permission: Permission) => boolean): Entry[] {
  return pages.flatMap(({ name, meta }) => {
    if (name === undefined || !meta?.icon || (meta.permission && !may(meta.permission))) {
      return []
    }
    const entry = { name, title: meta.title, icon: meta.icon, belongs: name }
    if (!meta.desk) {
      return [entry]
    }
    const kinds = kindsAt(meta.desk, may)
    const title = kinds.length > 1 ? `cases.desk.${meta.desk}` : meta.title
    return meta.kind === kinds[0]?.name ? [{ ...entry, title, belongs: meta.desk }] : []
  })
}

/** The page that a reader's day begins with. */
export function startOf(may: (permission: Permission) => boolean): RouteRecordName {
  if (may('ANSWER_REFERRALS')) {
    return 'cases-referral'
  }
  return may('VIEW_OVERVIEW') ? 'overview' : (entriesFor(may)[0]?.name ?? 'overview')
}
