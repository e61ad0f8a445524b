import { describe, expect, it } from 'vitest'
import type { Report } from '@/api/desk'
import ReportDocument from '@/report/ReportDocument.vue'
import { mounted } from '../mounting'

const document: Report['document'] = {
  kind: 'DAILY_BRIEF',
  header: {
    issuer: '柳汀区法院',
    number: null,
    secrecy: null,
    urgency: null,
    date: '2026-03-02',
    recipient: null,
    copies: [],
    seal: null,
    handler: null,
    phone: null,
    attachments: [],
  },
  title: '舆情日报',
  opening: [],
  sections: [
    {
      heading: '重点',
      blocks: [
        {
          type: 'PARAGRAPH',
          sentences: [{ text: '一条帖文提到本院。', cites: [2] }],
          columns: [],
          widths: [],
          rows: [],
          particulars: [],
          cites: [],
        },
        { type: 'NO_DATA', sentences: [], columns: [], widths: [], rows: [], particulars: [], cites: [] },
      ],
    },
  ],
  closing: [],
  signatures: [],
  notice: [],
  citations: [
    { number: 1, kind: 'STATISTICS', id: 'index:C01', label: '本系统统计' },
    { number: 2, kind: 'FINDING', id: 'post/1', label: '研判结果 post/1' },
    { number: 3, kind: 'CASE', id: 'clarification/c-1', label: '案件 c-1' },
    { number: 4, kind: 'CASE', id: 'no-such-kind/c-1', label: '案件 c-1' },
  ],
}

describe('a report as a page', () => {
  it('leads from each sentence to what it rests on, and from there to the finding', () => {
    const page = mounted(ReportDocument, { document })

    expect(page.get('sup a').attributes('href')).toBe('#cite-2')
    expect(page.get('#cite-2 a').attributes('href')).toBe('/findings/post%2F1')
    expect(page.get('#cite-3 a').attributes('href')).toBe('/cases/clarification/c-1')
    expect(page.find('#cite-1 a').exists()).toBe(false)
    expect(page.find('#cite-4 a').exists()).toBe(false)
  })

  it('says where there is no data instead of leaving a gap', () => {
    expect(mounted(ReportDocument, { document }).text()).toContain('暂无数据')
  })
})
