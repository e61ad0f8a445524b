import type { SourceDraft, SourceKind } from '@/api/desk'

export const KINDS = ['FEED', 'PAGES', 'FOLDER', 'KAFKA'] as const satisfies SourceKind[]
export const POSTS = ['news', 'post', 'comment'] as const
export const STARTS = ['earliest', 'latest'] as const

/** A source as the form holds it: empty texts stand for what is left out, lists stand one entry a line. */
export interface SourceFormDraft {
  kind: SourceKind
  id: string
  label: string
  name: string
  url: string
  posts: (typeof POSTS)[number]
  urls: string
  list: string
  links: string
  everyMinutes: number
  folder: string
  below: string
  brokers: string
  topics: string
  start: (typeof STARTS)[number]
}

/** The fields that a rule is broken in; the messages say how under `sources.rule`. */
export type SourceField = keyof SourceFormDraft

const SHORTEST_PAUSE = 1
const LONGEST_PAUSE = 1440
const ID = /^[a-z0-9][a-z0-9_-]{0,63}$/
const TOPIC = /^[a-zA-Z0-9._-]{1,249}$/

export function emptySource(folder: string | undefined, brokers: string | undefined): SourceFormDraft {
  return {
    kind: 'FEED',
    id: '',
    label: '',
    name: '',
    url: '',
    posts: 'news',
    urls: '',
    list: '',
    links: '',
    everyMinutes: 5,
    folder: folder ?? '',
    below: '',
    brokers: brokers ?? '',
    topics: '',
    start: 'earliest',
  }
}

/** Which rules the draft breaks, among the fields that its kind has. The server holds to them too, and to more. */
export function brokenRules(draft: SourceFormDraft): SourceField[] {
  const broken: [SourceField, boolean][] = [['id', !ID.test(draft.id.trim())], ...brokenOfKind(draft)]
  return broken.filter(([, isBroken]) => isBroken).map(([field]) => field)
}

function brokenOfKind(draft: SourceFormDraft): [SourceField, boolean][] {
  const pause: [SourceField, boolean] = [
    'everyMinutes',
    !(draft.everyMinutes >= SHORTEST_PAUSE && draft.everyMinutes <= LONGEST_PAUSE),
  ]
  switch (draft.kind) {
    case 'FEED':
      return [['url', !isWebAddress(draft.url)], pause]
    case 'PAGES':
      return [
        ['urls', !lines(draft.urls).every(isWebAddress) || (lines(draft.urls).length === 0 && !draft.list.trim())],
        ['list', draft.list.trim() !== '' && !isWebAddress(draft.list)],
        ['links', draft.list.trim() !== '' && !draft.links.trim()],
        pause,
      ]
    case 'FOLDER':
      return [
        ['folder', !draft.folder],
        ['below', draft.below.trim().startsWith('/') || draft.below.split('/').includes('..')],
      ]
    case 'KAFKA':
      return [
        ['brokers', !draft.brokers],
        ['topics', lines(draft.topics).length === 0 || !lines(draft.topics).every((topic) => TOPIC.test(topic))],
      ]
  }
}

/** What the server is sent: what the kind does not have is left out. */
export function requestOf(draft: SourceFormDraft): SourceDraft {
  const fetched = draft.kind === 'FEED' || draft.kind === 'PAGES'
  const pages = draft.kind === 'PAGES'
  const folder = draft.kind === 'FOLDER'
  const kafka = draft.kind === 'KAFKA'
  return {
    kind: draft.kind,
    id: draft.id.trim(),
    label: draft.label.trim() || null,
    name: (fetched && draft.name.trim()) || null,
    url: draft.kind === 'FEED' ? draft.url.trim() : null,
    posts: draft.kind === 'FEED' ? draft.posts : null,
    urls: pages ? lines(draft.urls) : null,
    list: (pages && draft.list.trim()) || null,
    links: (pages && draft.list.trim() && draft.links.trim()) || null,
    everyMinutes: fetched ? draft.everyMinutes : null,
    folder: folder ? draft.folder : null,
    below: (folder && draft.below.trim()) || null,
    brokers: kafka ? draft.brokers : null,
    topics: kafka ? lines(draft.topics) : null,
    start: kafka ? draft.start : null,
  }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function isWebAddress(text: string): boolean {
  try {
    const url = new URL(text.trim())
    return ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password
  } catch {
    return false
  }
}
