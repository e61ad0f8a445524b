import { useI18n } from 'vue-i18n'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Says how long something takes, in the unit that fits: `0.3 秒`, `25 分钟`, `6 小时`. */
export function useDurations(): (seconds: number) => string {
  const { t, n } = useI18n()
  return (seconds) => {
    if (seconds < 2 * MINUTE) {
      return t('health.duration.seconds', { count: n(seconds, 'tenth') })
    }
    if (seconds < 2 * HOUR) {
      return t('health.duration.minutes', { count: n(seconds / MINUTE, 'whole') })
    }
    return seconds < 2 * DAY
      ? t('health.duration.hours', { count: n(seconds / HOUR, 'whole') })
      : t('health.duration.days', { count: n(seconds / DAY, 'whole') })
  }
}
