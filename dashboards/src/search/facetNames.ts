import { useSourceName } from '@/words/sourceName'
import { useWords } from '@/words/words'
import { FACET_WORDS, type Facet } from './searchState'

/** Names values of facets: words from the messages, names of people and organs as the server gave them. */
export function useFacetNames(): (facet: Facet, value: string, label?: string) => string {
  const word = useWords()
  const sourceName = useSourceName()
  return (facet, value, label) => {
    if (facet === 'source') {
      return sourceName(value, label)
    }
    const family = FACET_WORDS[facet]
    return family ? word(family, value) : (label ?? value)
  }
}
