import type { NotedLine } from '@/api/desk'

/** Number and hash of a line as they were written down, `1234 0f3a…`; `undefined` when it is not that. */
export function notedLine(text: string): NotedLine | undefined {
  const [, seq, hash] = /^\s*(\d[\d,]{0,15})[\s·:,]+([0-9a-fA-F]{64})\s*$/.exec(text) ?? []
  const number = Number(seq?.replaceAll(',', ''))
  return hash !== undefined && Number.isSafeInteger(number) && number > 0
    ? { seq: number, hash: hash.toLowerCase() }
    : undefined
}
