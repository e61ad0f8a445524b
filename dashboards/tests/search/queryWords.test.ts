import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import messages from '@/i18n/messages/zh-CN.json'
import { FACET_WORDS, FACETS } from '@/search/searchState'

/** What queries accept in Chinese, as the index reads it: words by code. */
const accepted = new Map(
  readFileSync(
    join(
      import.meta.dirname,
      '../../../analytics/src/main/resources/org/zhengming/analytics/index/query-words.properties',
    ),
    'utf8',
  )
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=') as [string, string])
    .map(([code, words]) => [code, words.split(',')] as const),
)
const said = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/i18n/messages/zh-CN.json'), 'utf8'),
) as typeof messages

describe('queries', () => {
  it('accept the name of every field, as the filters and the help call it', () => {
    for (const facet of FACETS) {
      expect(accepted.get(facet)).toContain(said.search.facet[facet])
      expect(accepted.get(facet)?.[0]).toBe(said.search.help.name[facet])
    }
    expect(accepted.get('title')?.[0]).toBe(said.search.help.name.title)
  })

  it('accept the word of every value', () => {
    for (const facet of FACETS) {
      const family = FACET_WORDS[facet]
      for (const [code, word] of Object.entries(family ? said.words[family] : {})) {
        expect(accepted.get(`${facet}.${code}`)?.[0]).toBe(word)
      }
    }
  })
})
