import { describe, expect, it } from 'vitest'
import { segments, within } from '@/text/segments'

const span = (name: string, start: number, end: number) => ({ name, start, end })
const told = (text: string, spans: ReturnType<typeof span>[]) =>
  segments(text, spans).map((run) => [run.text, run.spans.map(({ name }) => name).join('+')])

describe('segments', () => {
  it('leaves a text without spans whole', () => {
    expect(told('判决公开', [])).toEqual([['判决公开', '']])
  })

  it('splits spans that overlap, so that each run knows all of its spans', () => {
    expect(told('住址和电话都在这里', [span('signal', 0, 7), span('leak', 3, 9)])).toEqual([
      ['住址和', 'signal'],
      ['电话都在', 'signal+leak'],
      ['这里', 'leak'],
    ])
  })

  it('shows a span inside another one and two spans on the same words', () => {
    expect(told('abcdef', [span('outer', 1, 5), span('inner', 2, 3), span('twin', 2, 3)])).toEqual([
      ['a', ''],
      ['b', 'outer'],
      ['c', 'outer+inner+twin'],
      ['de', 'outer'],
      ['f', ''],
    ])
  })

  it('counts UTF-16 code units, as the server does', () => {
    expect(told('😀电话', [span('leak', 2, 4)])).toEqual([
      ['😀', ''],
      ['电话', 'leak'],
    ])
  })

  it('cuts spans to the text and passes over empty and reversed ones', () => {
    expect(
      told('abc', [span('wide', -4, 99), span('empty', 1, 1), span('reversed', 2, 1), span('beyond', 7, 9)]),
    ).toEqual([['abc', 'wide']])
  })

  it('gives the text back, whatever the spans', () => {
    const text = '再不改判，叫他全家出门小心点。'
    for (let seed = 1; seed <= 300; seed++) {
      const at = (factor: number) => ((seed * factor) % (text.length + 6)) - 3
      const spans = [span('a', at(7), at(11)), span('b', at(5), at(13)), span('c', at(3), at(17))]
      const runs = segments(text, spans)
      expect(runs.map((run) => run.text).join('')).toBe(text)
      for (const run of runs) {
        expect(run.spans).toEqual(spans.filter((s) => s.start <= run.start && s.end >= run.end && s.start < s.end))
      }
    }
  })
})

describe('within', () => {
  it('counts from the start of the part and cuts at its edges', () => {
    expect(within([span('a', 2, 8), span('b', 9, 12), span('c', 0, 4)], 4, 10)).toEqual([
      span('a', 0, 4),
      span('b', 5, 6),
    ])
  })
})
