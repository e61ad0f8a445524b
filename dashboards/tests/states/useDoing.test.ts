import { describe, expect, it } from 'vitest'
import { useDoing } from '@/states/useDoing'

describe('what a page does', () => {
  it('keeps it busy, and with what, until the work is done', async () => {
    const { busy, busyWith, failure, doing } = useDoing<string>()
    let finish = () => {}
    const done = doing(() => new Promise<void>((resolve) => (finish = resolve)), 'row 1')
    expect([busy.value, busyWith.value]).toEqual([true, 'row 1'])
    finish()
    await done
    expect([busy.value, busyWith.value, failure.value]).toEqual([false, undefined, null])
  })

  it('is kept with its failure, which the next work takes away as it begins', async () => {
    const { busy, busyWith, failure, doing } = useDoing<string>()
    const problem = new Error('refused')
    await doing(() => Promise.reject(problem), 'row 1')
    expect([busy.value, busyWith.value, failure.value]).toEqual([false, undefined, problem])
    const next = doing(() => Promise.resolve())
    expect([busy.value, failure.value]).toEqual([true, null])
    await next
    expect(failure.value).toBeNull()
  })
})
