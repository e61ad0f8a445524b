import type { RedactionRequest } from '@/api/desk'

/** An area of a picture, in its own pixels, from the upper left corner. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** A stretch of a text, in UTF-16 code units; the end is exclusive. */
export interface Span {
  start: number
  end: number
}

interface Size {
  width: number
  height: number
}

/** The area between two corners, inside the picture, in whole pixels; `undefined` when nothing of it lies inside. */
export function areaBetween(
  one: { x: number; y: number },
  other: { x: number; y: number },
  size: Size,
): Area | undefined {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)
  const left = Math.floor(within(Math.min(one.x, other.x), size.width))
  const top = Math.floor(within(Math.min(one.y, other.y), size.height))
  const right = Math.ceil(within(Math.max(one.x, other.x), size.width))
  const bottom = Math.ceil(within(Math.max(one.y, other.y), size.height))
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}

/** Spans in order, those that touch joined to one. */
export function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1)
    if (last && span.start <= last.end) {
      last.end = Math.max(last.end, span.end)
    } else {
      result.push({ ...span })
    }
  }
  return result
}

/** Everywhere that a word stands in a text. */
export function placesOf(word: string, text: string): Span[] {
  const spans: Span[] = []
  for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    spans.push({ start: at, end: at + word.length })
  }
  return spans
}

/** A text cut where it is covered. */
export function piecesOf(text: string, spans: Span[]): { text: string; covered: boolean; start: number }[] {
  const pieces = []
  let at = 0
  for (const { start, end } of joined(spans)) {
    if (start > at) {
      pieces.push({ text: text.slice(at, start), covered: false, start: at })
    }
    pieces.push({ text: text.slice(start, end), covered: true, start })
    at = end
  }
  if (at < text.length) {
    pieces.push({ text: text.slice(at), covered: false, start: at })
  }
  return pieces
}

/** What the server is asked to cover; `undefined` when that is nothing. */
export function requestOf(
  reason: string,
  picture: { path: string; areas: Area[] } | undefined,
  text: { path: string; spans: Span[] } | undefined,
): RedactionRequest | undefined {
  const items = [
    ...(picture?.areas.length ? [{ path: picture.path, areas: picture.areas }] : []),
    ...(text?.spans.length ? [{ path: text.path, spans: joined(text.spans) }] : []),
  ]
  return items.length > 0 && reason.trim() !== '' ? { reason: reason.trim(), items } : undefined
}
