import type { FindingView } from '@/api/types'

type Post = Pick<FindingView, 'id' | 'title' | 'text' | 'repostOf' | 'publishedAt'>

/** Posts of one wording: the first that came, and those that repeat it. */
export interface Fold<P> {
  first: P
  repeats: P[]
}

/** Posts that say the same, but for spaces, punctuation and case, put together; in the order of the first of each. */
export function folded<P extends Post>(posts: P[]): Fold<P>[] {
  const folds = new Map<string, Fold<P>>()
  for (const post of posts) {
    const wording = `${post.title ?? ''}${post.text}`.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')
    const fold = folds.get(wording)
    if (fold && wording !== '') {
      fold.repeats.push(post)
    } else {
      folds.set(wording === '' ? post.id : wording, { first: post, repeats: [] })
    }
  }
  return [...folds.values()]
}

/** A post and those that forward it, oldest first. */
export interface Branch<P> {
  post: P
  forwards: Branch<P>[]
}

/** Who forwards what among these posts: trees of posts, only those that have at least one forward. */
export function forwards<P extends Post>(posts: P[]): Branch<P>[] {
  const branches = new Map(posts.map((post) => [post.id, { post, forwards: [] as Branch<P>[] }]))
  const roots: Branch<P>[] = []
  const ordered = [...posts].sort((one, other) => one.publishedAt.localeCompare(other.publishedAt))
  for (const post of ordered) {
    const branch = branches.get(post.id)
    if (branch === undefined) {
      continue
    }
    const source = post.repostOf === null ? undefined : branches.get(post.repostOf)
    if (source && !leadsTo(branch, source)) {
      source.forwards.push(branch)
    } else {
      roots.push(branch)
    }
  }
  return roots.filter((root) => root.forwards.length > 0)
}

/** Whether one branch holds the other, which two posts that name each other would make endless. */
function leadsTo<P>(branch: Branch<P>, other: Branch<P>): boolean {
  return branch === other || branch.forwards.some((each) => leadsTo(each, other))
}
