import { useI18n } from 'vue-i18n'
import type { Account } from '@/api/desk'
import { useOrganNames } from '@/organ/useOrgans'

type Place = Pick<Account, 'unit' | 'everyOrgan' | 'organs' | 'department' | 'person'>

/** Where an account belongs and whose it is, in words; `none` stands for a place that is not said. */
export function usePlaceText(): (place: Place, none?: string) => string {
  const { t } = useI18n()
  const organName = useOrganNames()

  return ({ unit, everyOrgan, organs, department, person }, none = '') => {
    const where = unit
      ? t('accounts.ofUnit', { unit })
      : everyOrgan
        ? t('accounts.everyOrgan')
        : organs.map(organName).join(t('frame.listSeparator')) || none
    return [where, department, person && t('accounts.ofPerson', { person })].filter(Boolean).join(' · ')
  }
}
