import { ElMessageBox } from 'element-plus'
import { onBeforeUnmount, onMounted } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/** Asks before a page is left on which something was filled in and not sent. */
export function useLeaveGuard(unsent: () => boolean): { mayLeave: () => Promise<boolean> } {
  const { t } = useI18n()

  async function mayLeave(): Promise<boolean> {
    if (!unsent()) {
      return true
    }
    const answer = await ElMessageBox.confirm(t('cases.form.leave.detail'), t('cases.form.leave.title'), {
      confirmButtonText: t('cases.form.leave.go'),
      cancelButtonText: t('cases.form.leave.stay'),
    }).catch(() => 'cancel')
    return answer === 'confirm'
  }

  function warn(event: BeforeUnloadEvent): void {
    if (unsent()) {
      event.preventDefault()
    }
  }

  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())
  onMounted(() => {
    window.addEventListener('beforeunload', warn)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', warn)
  })
  return { mayLeave }
}
