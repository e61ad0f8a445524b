import type { RouteLocationRaw } from 'vue-router'
import type { DocumentCitation } from '@/api/desk'
import { caseAt, KINDS } from '@/cases/kinds'

/** Where what is cited can be looked at; `undefined` for what lies outside the system or is a count. */
export function placeOf({ kind, id }: Pick<DocumentCitation, 'kind' | 'id'>): RouteLocationRaw | undefined {
  switch (kind) {
    case 'FINDING':
      return { name: 'finding', params: { id } }
    case 'STORY':
      return { name: 'story', params: { id } }
    case 'EVIDENCE':
      return { name: 'evidence-one', params: { id } }
    case 'CASE':
      return caseOf(id)
    default:
      return undefined
  }
}

/** A case is cited as its kind and its id. */
function caseOf(cited: string): RouteLocationRaw | undefined {
  const [kind, id] = cited.split('/')
  return id !== undefined && KINDS.some(({ name }) => name === kind) ? caseAt(kind ?? '', id) : undefined
}
