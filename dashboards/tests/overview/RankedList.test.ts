import { describe, expect, it } from 'vitest'
import { mounted } from '../mounting'
import RankedList from '@/overview/RankedList.vue'
import { linkToSearch } from '@/search/searchState'

const values = [
  { value: 'COMPLAINT', label: 'COMPLAINT', count: 8 },
  { value: 'SATIRE', label: 'SATIRE', count: 2 },
]

describe('a ranked list', () => {
  it('names its values and draws them in proportion', () => {
    const list = mounted(RankedList, { title: '言论语境', values, family: 'context' })
    expect(list.findAll('.name').map((name) => name.text())).toEqual(['检举控告', '讽刺'])
    expect(list.findAll<HTMLElement>('.bar').map((bar) => bar.element.style.width)).toEqual(['100%', '25%'])
  })

  it('leads to the search only for readers who may go there', () => {
    expect(mounted(RankedList, { title: '', values, family: 'context' }).findAll('a')).toEqual([])
    const link = (value: string) => linkToSearch('context', value)
    const linked = mounted(RankedList, { title: '', values, family: 'context', link })
    expect(linked.findAll('a').map((a) => a.attributes('href'))).toEqual([
      '/search?context=COMPLAINT',
      '/search?context=SATIRE',
    ])
  })

  it('shows names as the server gave them and codes that it does not know as they are', () => {
    const organ = [{ value: 'o1', label: '临湖市中级人民法院', count: 1 }]
    expect(mounted(RankedList, { title: '', values: organ }).find('.name').text()).toBe('临湖市中级人民法院')
    const unknown = [{ value: 'NEW_KIND', label: 'NEW_KIND', count: 1 }]
    expect(mounted(RankedList, { title: '', values: unknown, family: 'signal' }).find('.name').text()).toBe('NEW_KIND')
  })

  it('names well-known platforms and shows other sources as they call themselves', () => {
    const source = (value: string) => ({ value, label: value, count: 1 })
    const values = [source('weibo'), source('沧南在线'), source('bbs.example')]
    const list = mounted(RankedList, { title: '来源', values, family: 'source' })
    expect(list.findAll('.name:first-child').map((name) => name.text())).toEqual(['微博', '沧南在线', 'bbs.example'])
  })

  it('says so when there is nothing', () => {
    expect(mounted(RankedList, { title: '', values: [] }).text()).toBe('这段时间没有。')
  })
})
