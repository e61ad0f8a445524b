import { describe, expect, it } from 'vitest'
import type { Span } from '@/evidence/covers'
import CoverText from '@/evidence/CoverText.vue'
import { mounted } from '../mounting'

describe('covering a text', () => {
  it('covers a word everywhere by keyboard alone and uncovers it again', async () => {
    let spans: Span[] = []
    const cover = mounted(CoverText, {
      text: '甲说乙，乙说甲。',
      modelValue: spans,
      'onUpdate:modelValue': (next: Span[]) => (spans = next),
    })
    await cover.get('.word input').setValue('乙')
    await cover.get('form').trigger('submit')
    expect(spans).toEqual([
      { start: 2, end: 3 },
      { start: 4, end: 5 },
    ])

    await cover.setProps({ modelValue: spans })
    expect(cover.get('.text').element.textContent).toBe('甲说乙，乙说甲。')
    await cover.get('.covered').trigger('click')
    expect(spans).toEqual([{ start: 4, end: 5 }])
  })

  it('covers what is selected, also behind what is covered already', async () => {
    let spans: Span[] = [{ start: 0, end: 1 }]
    const cover = mounted(CoverText, {
      text: '甲说乙，乙说甲。',
      modelValue: spans,
      'onUpdate:modelValue': (next: Span[]) => (spans = next),
    })
    const rest = cover.get('.text span').element.firstChild!
    const range = document.createRange()
    range.setStart(rest, 1)
    range.setEnd(rest, 2)
    window.getSelection()!.removeAllRanges()
    window.getSelection()!.addRange(range)
    await cover.get('.tools > button').trigger('click')

    expect(spans).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ])
  })
})
