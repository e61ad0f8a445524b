import { describe, expect, it } from 'vitest'
import HighlightedText from '@/search/HighlightedText.vue'
import { mounted } from '../mounting'

const show = (text: string, highlights: object[], masked: object[] = [], from = 0) =>
  mounted(HighlightedText, { part: { text, from, to: from + text.length }, highlights, masked })

describe('highlighted text', () => {
  it('marks each match and nothing else', () => {
    const shown = show('法官说法官好', [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ])
    expect(shown.findAll('mark').map((mark) => mark.text())).toEqual(['法官', '法官'])
    expect(shown.text()).toBe('法官说法官好')
  })

  it('shows markup in a post as the characters it is', () => {
    const shown = show('<img src=x onerror=alert(1)>电话', [{ start: 0, end: 28 }])
    expect(shown.find('img').exists()).toBe(false)
    expect(shown.find('mark').text()).toBe('<img src=x onerror=alert(1)>')
  })

  it('shows a masked value as masked, matched or not', () => {
    const shown = show('电话138****1234', [{ start: 0, end: 5 }], [{ start: 2, end: 13 }])
    expect(shown.findAll('mark').map((mark) => [mark.text(), mark.classes('masked')])).toEqual([
      ['电话', false],
      ['138', true],
    ])
    expect(shown.find('span.masked').text()).toBe('****1234')
  })

  it('counts spans from the start of the whole content', () => {
    expect(
      show('正文电话', [{ start: 5, end: 7 }], [], 3)
        .find('mark')
        .text(),
    ).toBe('电话')
  })
})
