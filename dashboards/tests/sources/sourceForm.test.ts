import { describe, expect, it } from 'vitest'
import { brokenRules, emptySource, requestOf, type SourceFormDraft } from '@/sources/sourceForm'

const draft = (changed: Partial<SourceFormDraft>) => ({ ...emptySource('/srv/in', 'platform'), id: 'a', ...changed })

describe('the form of a source', () => {
  it('asks for what its kind has and for nothing else', () => {
    expect(brokenRules(draft({ kind: 'FEED' }))).toEqual(['url'])
    expect(brokenRules(draft({ kind: 'FEED', url: 'https://news.example/feed.xml' }))).toEqual([])
    expect(brokenRules(draft({ kind: 'PAGES' }))).toEqual(['urls'])
    expect(brokenRules(draft({ kind: 'PAGES', list: 'https://paper.example/' }))).toEqual(['links'])
    expect(brokenRules(draft({ kind: 'FOLDER' }))).toEqual([])
    expect(brokenRules(draft({ kind: 'KAFKA' }))).toEqual(['topics'])
    expect(brokenRules(draft({ kind: 'KAFKA', topics: 'posts\ncomments' }))).toEqual([])
  })

  it('refuses other schemes, passwords in addresses, ways out of the folder and odd ids', () => {
    for (const url of ['file:///etc/passwd', 'ftp://a.example/', 'https://user:word@a.example/', 'a.example']) {
      expect(brokenRules(draft({ url }))).toEqual(['url'])
    }
    for (const below of ['../secret', 'a/../../b', '/etc']) {
      expect(brokenRules(draft({ kind: 'FOLDER', below }))).toEqual(['below'])
    }
    for (const id of ['', 'Große', '-a', 'a b']) {
      expect(brokenRules(draft({ kind: 'FOLDER', id }))).toEqual(['id'])
    }
    expect(brokenRules(draft({ url: 'https://a.example/', everyMinutes: 0 }))).toEqual(['everyMinutes'])
  })

  it('sends nothing that the kind does not have', () => {
    expect(requestOf(draft({ kind: 'FOLDER', url: 'https://left.example/', below: ' more ' }))).toEqual({
      kind: 'FOLDER',
      id: 'a',
      label: null,
      name: null,
      url: null,
      posts: null,
      urls: null,
      list: null,
      links: null,
      everyMinutes: null,
      folder: '/srv/in',
      below: 'more',
      brokers: null,
      topics: null,
      start: null,
    })
    expect(requestOf(draft({ kind: 'PAGES', urls: 'https://a.example/1\n\n https://a.example/2 ' }))).toMatchObject({
      urls: ['https://a.example/1', 'https://a.example/2'],
      list: null,
      links: null,
    })
  })
})
