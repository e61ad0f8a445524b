import type { CaseField, FieldFault } from '@/api/types'

/** What somebody has filled in, by name of the field. */
export type Values = Record<string, unknown>
export type Row = Record<string, unknown>

export const LONGEST_REASON = 2000

/** A text, list or table with nothing in it says as little as none; so does the server hold it. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** What a form begins with: what the case holds of its fields. */
export function valuesOf(fields: CaseField[], held: Values): Values {
  return Object.fromEntries(
    fields.filter(({ name }) => !isEmpty(held[name])).map(({ name }) => [name, copyOf(held[name])]),
  )
}

/** A copy that no form shares with what it began with. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

export function emptyRow(field: CaseField): Row {
  return Object.fromEntries(field.columns.filter(({ type }) => type === 'YES_NO').map(({ name }) => [name, false]))
}

/** What a request gives: what is not as the form began; `null` takes away what was there. */
export function given(fields: CaseField[], begun: Values, now: Values): Values {
  const changed = fields.filter(({ name }) => !isSame(begun[name], now[name]))
  return Object.fromEntries(changed.map(({ name }) => [name, isEmpty(now[name]) ? null : now[name]]))
}

export function isSame(one: unknown, other: unknown): boolean {
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)
}

/**
 * What can be told to be wrong without asking the server.
 *
 * @param held fields that are filled in already though their values are not shown
 */
export function faultsOf(fields: CaseField[], required: string[], held: string[], values: Values): FieldFault[] {
  return fields.flatMap((field) => {
    const pointer = `/fields/${field.name}`
    const value = values[field.name]
    if (isEmpty(value)) {
      return required.includes(field.name) && !held.includes(field.name) ? [{ pointer, kind: 'MISSING' as const }] : []
    }
    return field.type === 'ROWS' ? rowFaults(field, pointer, value as Row[]) : valueFaults(field, pointer, value)
  })
}

function rowFaults(field: CaseField, pointer: string, rows: Row[]): FieldFault[] {
  return rows.flatMap((row, index) =>
    field.columns.flatMap((column) => {
      const place = `${pointer}/${index}/${column.name}`
      const cell = row[column.name]
      return isEmpty(cell) ? [{ pointer: place, kind: 'MISSING' as const }] : valueFaults(column, place, cell)
    }),
  )
}

function valueFaults(field: CaseField, pointer: string, value: unknown): FieldFault[] {
  switch (field.type) {
    case 'TEXT':
    case 'LONG_TEXT':
      return String(value).length > field.longest ? [{ pointer, kind: 'TOO_LONG' }] : []
    case 'NUMBER':
      return Number.isInteger(value) && Number(value) >= 0 ? [] : [{ pointer, kind: 'TYPE' }]
    default:
      return []
  }
}

/** The reason of a step. */
export function reasonFaults(reason: string): FieldFault[] {
  if (reason.trim() === '') {
    return [{ pointer: '/reason', kind: 'MISSING' }]
  }
  return reason.length > LONGEST_REASON ? [{ pointer: '/reason', kind: 'TOO_LONG' }] : []
}

/** Text of the form as the server keeps it: no spaces around, no empty columns. */
export function tidied(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tidy(value)]))
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.trim()
  }
  if (Array.isArray(value)) {
    return value.map(tidy)
  }
  return typeof value === 'object' && value !== null ? tidied(value as Values) : value
}
