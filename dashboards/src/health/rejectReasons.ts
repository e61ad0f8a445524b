import type { RejectReason } from '@/api/types'

/** Why an item became a dead letter, in the order of the stages. */
export const REASONS = [
  'MALFORMED',
  'FIELD_MISSING',
  'FIELD_INVALID',
  'ENCODING',
  'TOO_LARGE',
  'TRUNCATED',
  'UNKNOWN_FORMAT',
  'ANALYSIS_FAILED',
  'INDEX_REFUSED',
] as const satisfies RejectReason[]
