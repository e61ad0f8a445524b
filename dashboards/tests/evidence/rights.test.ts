import { describe, expect, it } from 'vitest'
import { ref, shallowRef } from 'vue'
import type { EvidenceExport } from '@/api/desk'
import type { Permission, Session } from '@/api/types'
import { complete, emptyCapture, requestOf } from '@/evidence/capture'
import { mayDecide, mayTake } from '@/evidence/exportRights'
import { coverable, previewOf } from '@/evidence/parts'
import { sizeOf } from '@/evidence/sizes'

const copy: EvidenceExport = {
  id: 'x',
  packageId: 'p',
  state: 'ASKED',
  reason: '移送',
  encrypted: false,
  askedBy: 'officer',
  askedAt: '2026-03-01T00:00:00Z',
  decidedBy: null,
  decidedAt: null,
}

function reader(username: string, ...permissions: Permission[]) {
  const current = shallowRef<Session>({ username, displayName: username, role: 'APPROVER', permissions, local: true })
  return { current, may: (permission: Permission) => ref(permissions).value.includes(permission) }
}

describe('a copy that leaves', () => {
  it('is decided by another person than the one who asked, while it waits', () => {
    expect(mayDecide(copy, reader('approver', 'GRANT_EXPORT'))).toBe(true)
    expect(mayDecide(copy, reader('officer', 'GRANT_EXPORT'))).toBe(false)
    expect(mayDecide(copy, reader('approver'))).toBe(false)
    expect(mayDecide({ ...copy, state: 'GRANTED' }, reader('approver', 'GRANT_EXPORT'))).toBe(false)
  })

  it('is taken by the one who asked, when it was granted', () => {
    const granted: EvidenceExport = { ...copy, state: 'GRANTED' }
    expect(mayTake(granted, reader('officer', 'EXPORT_EVIDENCE'))).toBe(true)
    expect(mayTake(granted, reader('approver', 'EXPORT_EVIDENCE'))).toBe(false)
    expect(mayTake(copy, reader('officer', 'EXPORT_EVIDENCE'))).toBe(false)
  })
})

describe('a request for a capture', () => {
  it('needs a witness by name, or why there is none', () => {
    const filled = Object.fromEntries(
      Object.entries(emptyCapture()).map(([key, value]) => [key, value === 'NONE' ? value : 'x']),
    ) as unknown as ReturnType<typeof emptyCapture>
    expect(complete(filled)).toBe(true)
    expect(complete({ ...filled, reasonIfNone: ' ' })).toBe(false)
    expect(complete({ ...filled, witness: 'NOTARY', witnessName: '' })).toBe(false)
    expect(requestOf({ ...filled, witness: 'NOTARY' }, 'C01')).not.toHaveProperty('reasonIfNone')
    expect(requestOf(filled, 'C01')).toMatchObject({ organ: 'C01', witness: 'NONE', reasonIfNone: 'x' })
  })
})

describe('the parts of a package', () => {
  it('are shown when they are no code of somebody else', () => {
    expect(previewOf('items/003-screenshot.png')).toBe('picture')
    expect(previewOf('items/002-text.txt')).toBe('text')
    expect(previewOf('items/004-dom.html')).toBeUndefined()
    expect(coverable([{ path: 'documents/a.png' }, { path: 'items/b.png' }, { path: 'items/c.txt' }])).toEqual({
      picture: 'items/b.png',
      text: 'items/c.txt',
    })
  })

  it('have sizes for people', () => {
    expect(sizeOf(512)).toEqual({ count: 512, unit: 'bytes' })
    expect(sizeOf(1536)).toEqual({ count: 1.5, unit: 'kilobytes' })
    expect(sizeOf(5 << 20)).toEqual({ count: 5, unit: 'megabytes' })
  })
})
