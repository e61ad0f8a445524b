import type { FindingView, Leak, Reason } from '@/api/types'
import type { Span } from '@/text/segments'
import { toneOf, type Tone, type WordFamily } from '@/words/words'

/** What a mark stands for; each is drawn its own way, so that marks on the same words can be told apart. */
export type MarkKind = 'signal' | 'leak' | 'mention'

export const MARK_KINDS = ['signal', 'leak', 'mention'] as const satisfies MarkKind[]

/** Something that the machine saw at a place in the text, and why. */
export interface Mark extends Span {
  /** Unique within a finding. */
  key: string
  kind: MarkKind
  family: WordFamily
  code: string
  tone: Tone
  /** The words it stands on; masked for a leak. */
  quote: string
  /** Whom or what it is about, where that is known. */
  about: string | undefined
  /** How the law grades a leak; nothing else has it. */
  grade?: Pick<Leak, 'subtype' | 'sensitivity' | 'bucket'>
  confidence: number
  reasons: Reason[]
}

/** All marks of a finding: signals, leaks, then mentions, each in the order of the text. */
export function marksOf(finding: FindingView): Mark[] {
  const content = finding.title ? `${finding.title}\n${finding.text}` : finding.text
  const quoteOf = ({ start, end }: Span) => content.slice(start, end)
  return [
    ...[...finding.signals].sort(byPlace).map((signal, index) => ({
      ...common(signal),
      key: `signal-${index}`,
      kind: 'signal' as const,
      family: 'signal' as const,
      code: signal.type,
      tone: toneOf('signal', signal.type),
      quote: quoteOf(signal),
      about: signal.personName ?? undefined,
    })),
    ...[...finding.leaks].sort(byPlace).map((leak, index) => ({
      ...common(leak),
      key: `leak-${index}`,
      kind: 'leak' as const,
      family: 'leak' as const,
      code: leak.type,
      tone: toneOf('leak', leak.type),
      quote: leak.masked,
      about: leak.personName ?? undefined,
      grade: { subtype: leak.subtype, sensitivity: leak.sensitivity, bucket: leak.bucket },
    })),
    ...[...finding.mentions].sort(byPlace).map((mention, index) => ({
      ...common(mention),
      key: `mention-${index}`,
      kind: 'mention' as const,
      family: 'target' as const,
      code: mention.kind,
      tone: toneOf('target', mention.kind),
      quote: mention.text,
      about: mention.label,
    })),
  ]
}

/** Marks on the same words, the one that says most about just these words first. */
export function narrowestFirst(marks: Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** How sure the machine is, as one of four words in the messages. */
export function confidenceWord(confidence: number): 'high' | 'good' | 'fair' | 'low' {
  return confidence >= 0.9 ? 'high' : confidence >= 0.7 ? 'good' : confidence >= 0.5 ? 'fair' : 'low'
}

/** An address that a browser may open, or `undefined`: what comes from outside could carry a script. */
export function safeAddress(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined
}

function common({ start, end, confidence, reasons }: Span & { confidence: number; reasons: Reason[] }) {
  return { start, end, confidence, reasons }
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
