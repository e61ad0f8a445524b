import type { RouteLocationRaw } from 'vue-router'
import type { DocumentCitation } from '@/api/desk'

/** Where what is cited can be looked at; `undefined` for what lies outside the system or is a count. */
export function placeOf({ kind, id }: Pick<DocumentCitation, 'kind' | 'id'>): RouteLocationRaw | undefined {
  switch (kind) {
    case 'FINDING':
      return { name: 'finding', params: { id } }
    case 'STORY':
      return { name: 'story', params: { id } }
    case 'EVIDENCE':
      return { name: 'evidence-one', params: { id } }
    default:
      return undefined
  }
}
