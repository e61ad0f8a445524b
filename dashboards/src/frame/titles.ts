import { nextTick, watch } from 'vue'
import type { Router } from 'vue-router'
import type { I18n } from '@/i18n/i18n'

/** Keeps the window's title in step with the page and the language, and moves the focus to a page newly opened. */
export function keepTitles(router: Router, i18n: I18n): void {
  watch([router.currentRoute, i18n.global.locale], ([route]) => {
    const product = i18n.global.t('product.name')
    document.title = route.meta.title ? `${i18n.global.t(route.meta.title)} · ${product}` : product
  })
  router.afterEach(async (to, from, failure) => {
    if (!failure && from.name && to.path !== from.path) {
      await nextTick()
      document.getElementById('main')?.focus({ preventScroll: true })
    }
  })
}
