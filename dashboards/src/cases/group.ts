import type { CaseField } from '@/api/types'

/** Whether a field is asked for by several boxes to tick, rows included, or by none, so that one label cannot point to it. */
export function isGroup({ type, codes }: CaseField): boolean {
  return (
    type === 'ROWS' ||
    type === 'YES_NO' ||
    type === 'CODES' ||
    type === 'SEARCH' ||
    (type === 'CODE' && codes.length <= FEW_CODES)
  )
}

/** Whether a field takes the whole width of a form; short ones stand beside each other. */
export function isWide({ type }: CaseField): boolean {
  return type === 'LONG_TEXT' || type === 'ROWS' || type === 'CODES' || type === 'REFERENCES' || type === 'SEARCH'
}

/** Up to so many codes all stand there; more are in a list that opens. */
export const FEW_CODES = 5
