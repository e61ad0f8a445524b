import type { FindingView } from '@/api/types'

/** A stretch of the text that a finding's spans count in. */
export interface Part {
  text: string
  from: number
  to: number
}

/** Title and text of a finding, each with its place in `title + "\n" + text`, which the finding's spans count in. */
export function partsOf(finding: Pick<FindingView, 'title' | 'text'>): { title: Part | undefined; body: Part } {
  const { title, text } = finding
  if (!title) {
    return { title: undefined, body: { text, from: 0, to: text.length } }
  }
  const bodyFrom = title.length + 1
  return {
    title: { text: title, from: 0, to: title.length },
    body: { text, from: bodyFrom, to: bodyFrom + text.length },
  }
}

/** Stands where text was left out. */
const CUT = '…'

/** A piece of a part that shows the first of the spans with some text before it. */
export function excerptOf(
  part: Part,
  spans: { start: number }[],
  length: number,
): Part & { lead: string; tail: string } {
  const lead = Math.floor(length / 4)
  const first = spans.find(({ start }) => start >= part.from && start < part.to)
  const wanted = first && part.text.length > length ? first.start - part.from - lead : 0
  const start = beforePair(part.text, Math.max(0, Math.min(wanted, part.text.length - length)))
  const end = beforePair(part.text, Math.min(part.text.length, start + length))
  return {
    text: part.text.slice(start, end),
    from: part.from + start,
    to: part.from + end,
    lead: start > 0 ? CUT : '',
    tail: end < part.text.length ? CUT : '',
  }
}

/** The same place, or one earlier where it would cut a character of two code units in half. */
function beforePair(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return index > 0 && unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index
}
