import { describe, expect, it } from 'vitest'
import { mounted } from '../mounting'
import { ApiProblem } from '@/api/problem'
import SyntaxProblem from '@/search/SyntaxProblem.vue'

const show = (query: string, position?: number) =>
  mounted(SyntaxProblem, {
    query,
    problem: new ApiProblem({
      status: 400,
      code: 'QUERY_SYNTAX',
      title: '检索式无法读取。',
      detail: '左括号没有对应的右括号。',
      wayOut: '请补上右括号。',
      position,
    }),
  })

describe('a query that cannot be read', () => {
  it('is shown with its place and what to do', () => {
    const shown = show('法官 (电话', 3)
    expect(shown.find('mark').text()).toBe('(')
    expect(shown.find('.query').text()).toContain('问题在第 4 个字符处。')
    expect(shown.text()).toContain('请补上右括号。')
  })

  it('has its place at the end when the server names none or one beyond', () => {
    for (const position of [undefined, 99]) {
      expect(show('法官 AND', position).find('mark').classes('end')).toBe(true)
    }
  })

  it('does not cut a character of two code units in half', () => {
    expect(show('a😀', 1).find('mark').text()).toBe('😀')
  })
})
