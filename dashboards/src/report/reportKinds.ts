import type { ReportKind } from '@/api/desk'

export const REPORT_KINDS: ReportKind[] = ['DAILY_BRIEF', 'SPECIAL_REPORT', 'QUARTERLY_SUMMARY', 'HALF_YEARLY_SUMMARY']
