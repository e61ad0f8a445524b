import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AccountProposal from '@/accounts/AccountProposal.vue'
import FactorReset from '@/accounts/FactorReset.vue'
import type { Account } from '@/api/desk'
import { mounted } from '../mounting'

function account(askedBy: string, username = 'chen'): Account {
  return {
    username,
    displayName: '陈',
    role: 'AUDITOR',
    organs: [],
    everyOrgan: true,
    department: '',
    person: null,
    unit: null,
    secondFactor: true,
    disabledAt: null,
    proposal: {
      role: 'AUDITOR',
      organs: [],
      everyOrgan: true,
      department: '',
      person: null,
      unit: null,
      newPassword: false,
      askedBy,
      askedAt: '2026-03-01T00:00:00Z',
      resetReason: '手机丢了',
    },
  }
}

describe('the reset of a lost second factor', () => {
  it('is asked for with a reason', async () => {
    const asked: string[] = []
    const shown = mounted(
      FactorReset,
      { account: { ...account('admin'), proposal: null } },
      {
        askForFactorReset: (username, reason) => {
          asked.push(`${username}: ${reason}`)
          return Promise.resolve(account('reader'))
        },
      },
    )
    await flushPromises()
    expect(shown.get('button[type=submit]').attributes('disabled')).toBeDefined()
    await shown.get('#factor-reset-reason').setValue(' 手机丢了 ')
    await shown.get('form').trigger('submit')
    await flushPromises()

    expect(asked).toEqual(['chen: 手机丢了'])
    expect(shown.emitted('asked')).toHaveLength(1)
    shown.unmount()
  })

  it('shows its reason, and is confirmed by neither who asked nor whom it is about', () => {
    const organNames = () => Promise.resolve([])
    const others = mounted(AccountProposal, { account: account('admin') }, { organNames })
    expect(others.text()).toContain('重置登录验证')
    expect(others.text()).toContain('手机丢了')
    expect(others.findAll('button')).toHaveLength(2)
    for (const mine of [account('reader'), account('admin', 'reader')]) {
      expect(mounted(AccountProposal, { account: mine }, { organNames }).findAll('button')).toHaveLength(0)
    }
  })
})
