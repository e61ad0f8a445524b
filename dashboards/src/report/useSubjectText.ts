import { useI18n } from 'vue-i18n'
import type { ReportKind } from '@/api/desk'

/** What a report is about, in words. */
export function useSubjectText(): (kind: ReportKind, subject: string) => string {
  const { t, d } = useI18n()
  return (kind, subject) => {
    const [year, part] = subject.split('-')
    switch (kind) {
      case 'DAILY_BRIEF':
        return d(`${subject}T00:00:00+08:00`, 'date')
      case 'QUARTERLY_SUMMARY':
        return t('report.quarter', { year, number: part?.slice(1) })
      case 'HALF_YEARLY_SUMMARY':
        return t(part === 'H1' ? 'report.firstHalf' : 'report.secondHalf', { year })
      default:
        return t('report.ofStory', { story: subject })
    }
  }
}
