import type { FindingView } from '@/api/types'

/** A fictional finding; what a test is about, it sets itself. */
export function findingWith(changes: Partial<FindingView>): FindingView {
  return {
    id: 'post-1',
    sourceLabel: null,
    source: 'lakeside',
    kind: 'POST',
    url: null,
    title: null,
    text: '',
    publishedAt: '2026-03-01T00:00:00Z',
    observedAt: '2026-03-01T00:05:00Z',
    metrics: { views: null, reposts: null, comments: null, likes: null },
    repostOf: null,
    story: null,
    spread: [],
    marks: null,
    route: 'MONITOR',
    persons: [],
    organs: [],
    mentions: [],
    signals: [],
    leaks: [],
    contexts: [],
    reasons: [],
    ...changes,
  }
}
