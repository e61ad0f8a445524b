import { describe, expect, it } from 'vitest'
import { mount } from '@vue/test-utils'
import { h, ref } from 'vue'
import { useResultKeys } from '@/search/useResultKeys'

function keyboard(results: number) {
  const done: string[] = []
  const count = ref(results)
  const page = mount(
    {
      setup() {
        const current = useResultKeys({
          count: () => count.value,
          list: () => null,
          focusBox: () => done.push('box'),
          show: (index) => done.push(`show ${index}`),
          open: (index) => done.push(`open ${index}`),
        })
        return () =>
          h('div', [
            h('input'),
            h('input', { type: 'checkbox' }),
            h('span', { role: 'slider', tabindex: 0 }),
            h('p', String(current.value)),
          ])
      },
    },
    { attachTo: document.body },
  )
  const press = (key: string, on: EventTarget = document.body) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return { done, press, page, count }
}

describe('keys on results', () => {
  it('move to the last result and back, and open one', () => {
    const { done, press, page } = keyboard(2)
    for (const key of ['Enter', 'j', 'j', 'j', 'k', 'Enter']) {
      press(key)
    }
    expect(done).toEqual(['show 0', 'show 1', 'show 1', 'show 0', 'open 0'])
    page.unmount()
  })

  it('move by arrows too, but leave those to a slider that has the focus', () => {
    const { done, press, page } = keyboard(2)
    press('ArrowDown', page.find('[role=slider]').element)
    expect(done).toEqual([])
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowUp')
    expect(done).toEqual(['show 0', 'show 1', 'show 0'])
    page.unmount()
  })

  it('are left to the reader while they write', () => {
    const { done, press, page } = keyboard(2)
    press('j', page.find('input').element)
    press('/', page.find('input').element)
    expect(done).toEqual([])
    press('/')
    expect(done).toEqual(['box'])
    page.unmount()
  })

  it('work after a filter was ticked, for its box takes no text', () => {
    const { done, press, page } = keyboard(2)
    press('j', page.find('[type=checkbox]').element)
    expect(done).toEqual(['show 0'])
    page.unmount()
  })

  it('do nothing once the page is left', () => {
    const { done, press, page } = keyboard(2)
    page.unmount()
    press('j')
    expect(done).toEqual([])
  })
})
