import { useWords } from './words'

/** What a source is called: as the configuration says, else the well-known platform's name, else as it calls itself. */
export function useSourceName(): (source: string, label?: string | null) => string {
  const word = useWords()
  return (source, label) => (label && label !== source ? label : word('source', source))
}
