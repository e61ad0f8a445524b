import { useI18n } from 'vue-i18n'
import type { RegistryFault } from '@/api/desk'

/** What is wrong with a line, in the reader's language. The field stands in quotes in the reader's own message. */
export function useRegistryFaultText(): (fault: RegistryFault) => string {
  const { t, te, locale } = useI18n()
  return ({ code, message, wayOut }) => {
    if (locale.value === 'en') {
      return `${message} ${wayOut}`
    }
    const key = `registry.problem.${code}`
    const field = /"([^"]+)"/.exec(message)?.[1] ?? ''
    return te(key, 'zh-CN') ? t(key, { field: ` ${field} ` }) : t('registry.problem.OTHER')
  }
}
