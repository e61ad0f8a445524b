import { useI18n } from 'vue-i18n'
import type { Consenter } from './enrolment'

/** Who agrees, in words. */
export function useConsentText(): (consenter: Consenter) => string {
  const { t } = useI18n()
  return ({ by, relation }) =>
    t(`registry.enrolment.by.${by}`, {
      relation: relation === null ? '' : t(`registry.enrolment.relation.${relation}`),
    })
}
