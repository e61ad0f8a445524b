import { useI18n } from 'vue-i18n'
import { ApiProblem } from '@/api/problem'

/** What a reader is told about a failure: what happened, in detail, and what to do. */
export interface ProblemText {
  title: string
  detail: string
  wayOut: string
  /** For whoever looks into it. */
  incident: string | undefined
}

/** Puts any failure into words: the server's own where it sent some, else the messages'. */
export function useProblemText(): (failure: unknown) => ProblemText {
  const { t } = useI18n()
  return (failure) => {
    const local = failure instanceof ApiProblem && failure.code === 'NETWORK' ? 'network' : 'unreadable'
    const said = failure instanceof ApiProblem ? failure : undefined
    return {
      title: said?.title ?? t(`states.${local}.title`),
      detail: said?.detail ?? t(`states.${local}.detail`),
      wayOut: said?.wayOut ?? t(`states.${local}.wayOut`),
      incident: said?.incident,
    }
  }
}
