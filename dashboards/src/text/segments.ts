/** Start and end (exclusive) in UTF-16 code units, which are the indexes of JavaScript strings. */
export interface Span {
  start: number
  end: number
}

/** A run of text under the same spans. */
export interface Segment<S extends Span> extends Span {
  text: string
  /** The spans that cover the run, in the order they were given; empty for plain text. */
  spans: S[]
}

/**
 * Splits a text at every edge of every span, so that overlapping spans can be shown without nesting. The segments put
 * together are the text again. Spans are cut to the text; empty ones show nothing.
 */
export function segments<S extends Span>(text: string, spans: S[]): Segment<S>[] {
  const shown = spans.filter(({ start, end }) => Math.max(start, 0) < Math.min(end, text.length))
  const edges = new Set([0, text.length])
  for (const { start, end } of shown) {
    edges.add(Math.max(start, 0))
    edges.add(Math.min(end, text.length))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length
    return {
      start,
      end,
      text: text.slice(start, end),
      spans: shown.filter((span) => span.start < end && span.end > start),
    }
  })
}

/** The spans that reach into a part of the text, counted from the part's start. */
export function within<S extends Span>(spans: S[], from: number, to: number): S[] {
  return spans
    .filter(({ start, end }) => start < to && end > from)
    .map((span) => ({ ...span, start: Math.max(span.start, from) - from, end: Math.min(span.end, to) - from }))
}
