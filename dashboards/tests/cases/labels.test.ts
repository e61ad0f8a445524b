import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseField, Procedure } from '@/api/types'
import { KINDS } from '@/cases/kinds'
import { procedures } from './procedures'

/** Where codes are named that several kinds of case share with the findings. */
const SHARED = ['words.signal', 'words.context', 'words.subtype']

function messages(language: string): Record<string, unknown> {
  const file = join(import.meta.dirname, `../../src/i18n/messages/${language}.json`)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

function isNamed(texts: Record<string, unknown>, path: string): boolean {
  const text = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], texts)
  return typeof text === 'string' && text.trim() !== ''
}

/** Every key that must be there, each with others that will do. */
function keysOf({ name, states, steps, fields }: Procedure): string[][] {
  const own = (path: string) => `procedures.${name}.${path}`
  const codes = (field: CaseField) =>
    field.codes.map((code) => [own(`code.${field.name}.${code}`), ...SHARED.map((family) => `${family}.${code}`)])
  return [
    ...['title', 'one', 'open', 'about'].map((each) => [own(each)]),
    ...states.map((state) => [own(`state.${state}`)]),
    ...steps.map(({ action }) => [own(`action.${action}`)]),
    ...fields.flatMap((field) => [
      [own(`field.${field.name}`)],
      ...codes(field),
      ...field.columns.flatMap((column) => [[own(`column.${field.name}.${column.name}`)], ...codes(column)]),
    ]),
  ]
}

describe('the labels of procedures', () => {
  it.each(['zh-CN', 'en'])('name every state, step, field, column and code in %s', (language) => {
    const texts = messages(language)
    const keys = procedures.flatMap(keysOf)
    expect(keys.length).toBeGreaterThan(300)
    expect(keys.filter((any) => !any.some((key) => isNamed(texts, key)))).toEqual([])
  })

  it('name nothing that no procedure has', () => {
    const labels = messages('zh-CN')['procedures'] as Record<string, Record<string, Record<string, unknown>>>
    expect(Object.keys(labels).sort()).toEqual(procedures.map(({ name }) => name).sort())
    for (const { name, states, steps, fields } of procedures) {
      expect(Object.keys(labels[name]?.['state'] ?? {}).sort()).toEqual([...states].sort())
      expect(Object.keys(labels[name]?.['action'] ?? {}).sort()).toEqual(steps.map(({ action }) => action).sort())
      expect(Object.keys(labels[name]?.['field'] ?? {}).sort()).toEqual(fields.map((field) => field.name).sort())
    }
  })

  it('are wanted for every kind of case that the pages know, and no other', () => {
    expect(KINDS.map(({ name }) => name).sort()).toEqual(procedures.map(({ name }) => name).sort())
    for (const kind of KINDS) {
      const fields = procedures.find(({ name }) => name === kind.name)?.fields.map(({ name }) => name)
      expect(kind.about.filter((field) => !fields?.includes(field))).toEqual([])
    }
  })
})
