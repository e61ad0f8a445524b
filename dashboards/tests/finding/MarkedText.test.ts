import { describe, expect, it } from 'vitest'
import { findingWith } from '../findings'
import { mounted } from '../mounting'
import MarkedText from '@/finding/MarkedText.vue'
import { marksOf, narrowestFirst, safeAddress } from '@/finding/marks'
import { partsOf } from '@/text/content'

const finding = findingWith({
  title: '临湖来信',
  text: '王闻道电话138****1234，大家去找他',
  signals: [
    {
      type: 'PRIVATE_INFO',
      person: 'p1',
      personName: '王闻道',
      start: 5,
      end: 21,
      confidence: 0.95,
      reasons: [{ code: 'TIED', text: '电话被指为此人所有。' }],
    },
  ],
  leaks: [
    {
      type: 'PHONE',
      subtype: 'MOBILE_PHONE',
      sensitivity: 'S2_AGGREGATED',
      bucket: 'T5000',
      person: 'p1',
      personName: '王闻道',
      start: 10,
      end: 21,
      masked: '138****1234',
      confidence: 0.9,
      reasons: [],
    },
  ],
  mentions: [
    { kind: 'PERSON', target: 'p1', label: '王闻道', start: 5, end: 8, text: '王闻道', confidence: 0.8, reasons: [] },
  ],
})
const marks = marksOf(finding)
const show = (active?: string) => mounted(MarkedText, { part: partsOf(finding).body, marks, active })

describe('marked text', () => {
  it('shows every mark on its words, also where marks lie on each other', () => {
    expect(
      show()
        .findAll('mark')
        .map((mark) => [mark.text(), mark.attributes('data-marks')]),
    ).toEqual([
      ['王闻道', 'signal-0 mention-0'],
      ['电话', 'signal-0'],
      ['138****1234', 'signal-0 leak-0'],
    ])
    expect(show().find('.text').text()).toBe(finding.text)
  })

  it('stops the keyboard once a mark and reads out what it is', () => {
    const stops = show().findAll('mark[tabindex]')
    expect(stops.map((mark) => mark.attributes('aria-label'))).toEqual([
      '王闻道：个人信息、受保护人员',
      '138****1234：个人信息、电话',
    ])
  })

  it('tells which mark is pointed at, the narrowest first', async () => {
    const shown = show()
    await shown.findAll('mark')[2]!.trigger('mouseenter')
    await shown.findAll('mark')[2]!.trigger('mouseleave')
    expect(shown.emitted('activate')).toEqual([['leak-0'], [undefined]])
  })

  it('brings out the mark whose reasons are read', () => {
    expect(
      show('leak-0')
        .findAll('mark.active')
        .map((mark) => mark.text()),
    ).toEqual(['138****1234'])
  })
})

describe('marks', () => {
  it('quote a leak by its mask', () => {
    expect(marks.find(({ kind }) => kind === 'leak')?.quote).toBe('138****1234')
  })

  it('are ordered by how much of the text they take', () => {
    expect(narrowestFirst(marks).map(({ key }) => key)).toEqual(['mention-0', 'leak-0', 'signal-0'])
  })
})

describe('safeAddress', () => {
  it('lets a browser open web addresses alone', () => {
    expect(safeAddress('https://news.example/1')).toBe('https://news.example/1')
    for (const unsafe of ['javascript:alert(1)', 'data:text/html,x', ' https://x', 'news', '', null]) {
      expect(safeAddress(unsafe)).toBeUndefined()
    }
  })
})
