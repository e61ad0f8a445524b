import { describe, expect, it } from 'vitest'
import { folded, forwards } from '@/story/posts'

const post = (id: string, text: string, minute: number, repostOf: string | null = null) => ({
  id,
  title: null,
  text,
  repostOf,
  publishedAt: `2026-03-01T00:${String(minute).padStart(2, '0')}:00Z`,
})

describe('the posts of a story', () => {
  it('are folded where they say the same but for punctuation', () => {
    const folds = folded([
      post('a', '判得太重！', 1),
      post('b', '判得太重', 2),
      post('c', '另一件事', 3),
      post('d', '!', 4),
      post('e', '?', 5),
    ])
    expect(folds.map(({ first, repeats }) => [first.id, repeats.map(({ id }) => id)])).toEqual([
      ['a', ['b']],
      ['c', []],
      ['d', []],
      ['e', []],
    ])
  })

  it('stand under what they forward, oldest first', () => {
    const [root, ...others] = forwards([
      post('late', 'x', 9, 'first'),
      post('first', 'x', 1),
      post('deep', 'x', 5, 'early'),
      post('early', 'x', 2, 'first'),
      post('alone', 'y', 3, 'not here'),
    ])
    expect(others).toEqual([])
    expect(root?.post.id).toBe('first')
    expect(root?.forwards.map((branch) => branch.post.id)).toEqual(['early', 'late'])
    expect(root?.forwards[0]?.forwards.map((branch) => branch.post.id)).toEqual(['deep'])
  })

  it('that name each other make no endless tree', () => {
    const trees = forwards([post('a', 'x', 1, 'b'), post('b', 'x', 2, 'a')])
    expect(trees.map((branch) => branch.post.id)).toHaveLength(1)
  })
})
