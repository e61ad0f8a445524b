import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { AuditCheck, NotedLine } from '@/api/desk'
import ChainState from '@/audit/ChainState.vue'
import { mounted } from '../mounting'

const sound: AuditCheck = {
  state: 'SOUND',
  startedAt: '2026-03-01T00:00:00Z',
  endedAt: '2026-03-01T00:00:01Z',
  by: 'auditor',
  entries: 42,
  bytes: 9000,
  bytesInAll: 9000,
  lastAt: '2026-03-01T00:00:00Z',
  lastHash: 'ab'.repeat(32),
  broken: null,
  anchor: null,
}

describe('the state of the chain', () => {
  it('says how far it was checked and what to write down', async () => {
    const sheet = mounted(ChainState, {}, { auditCheck: () => Promise.resolve(sound) })
    await flushPromises()

    expect(sheet.get('.verdict').text()).toContain('42')
    expect(sheet.text()).toContain(`42 ${'ab'.repeat(32)}`)
  })

  it('names the line where it is broken and what to do', async () => {
    const broken: AuditCheck = {
      ...sound,
      state: 'BROKEN',
      broken: { file: 'audit-2026-03.jsonl', line: 17, fault: 'CHANGED' },
    }
    const sheet = mounted(ChainState, {}, { auditCheck: () => Promise.resolve(broken) })
    await flushPromises()

    expect(sheet.get('.verdict.broken').text()).toContain('audit-2026-03.jsonl')
    expect(sheet.text()).toContain('内容被改动过')
    expect(sheet.text()).toContain('请保留现场')
  })

  it('compares with what was written down, once that can be read', async () => {
    const asked: (NotedLine | null)[] = []
    const sheet = mounted(
      ChainState,
      {},
      {
        auditCheck: () => Promise.resolve(sound),
        checkAudit: (noted) => {
          asked.push(noted)
          return Promise.resolve(sound)
        },
      },
    )
    await flushPromises()
    await sheet.get('.compare input').setValue(true)
    expect(sheet.get('.sheet-head button').attributes('disabled')).toBeDefined()
    await sheet.get('.noted input').setValue(`5 ${'cd'.repeat(32)}`)
    await sheet.get('.sheet-head button').trigger('click')
    await flushPromises()

    expect(asked).toEqual([{ seq: 5, hash: 'cd'.repeat(32) }])
  })
})
