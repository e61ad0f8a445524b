import { describe, expect, it } from 'vitest'
import { excerptOf, partsOf } from '@/text/content'

describe('partsOf', () => {
  it('counts the line break between title and text', () => {
    expect(partsOf({ title: '通报', text: '正文' })).toEqual({
      title: { text: '通报', from: 0, to: 2 },
      body: { text: '正文', from: 3, to: 5 },
    })
  })

  it('starts with the text when there is no title', () => {
    expect(partsOf({ title: null, text: '正文' }).body).toEqual({ text: '正文', from: 0, to: 2 })
    expect(partsOf({ title: '', text: '正文' }).title).toBeUndefined()
  })
})

describe('excerptOf', () => {
  const body = { text: '甲'.repeat(100) + '命中' + '乙'.repeat(100), from: 3, to: 205 }

  it('shows the first match with some text before it', () => {
    const excerpt = excerptOf(body, [{ start: 103 }], 40)
    expect(excerpt.text).toBe('甲'.repeat(10) + '命中' + '乙'.repeat(28))
    expect(excerpt).toMatchObject({ from: 93, to: 133, lead: '…', tail: '…' })
  })

  it('starts at the beginning when the match is in the title', () => {
    expect(excerptOf(body, [{ start: 1 }], 40)).toMatchObject({ from: 3, lead: '', tail: '…' })
  })

  it('shows a short text whole', () => {
    expect(excerptOf({ text: '短', from: 0, to: 1 }, [{ start: 0 }], 40)).toMatchObject({
      text: '短',
      lead: '',
      tail: '',
    })
  })

  it('never cuts a character of two code units in half', () => {
    const faces = { text: '😀'.repeat(60), from: 0, to: 120 }
    for (let start = 0; start < 120; start++) {
      expect(excerptOf(faces, [{ start }], 31).text).toMatch(/^(😀)+$/u)
    }
  })
})
