import { useI18n } from 'vue-i18n'
import type { CaseField } from '@/api/types'
import { useSearchSummary } from '@/search/searchWords'
import { useSourceName } from '@/words/sourceName'
import { useWords, type WordFamily } from '@/words/words'
import { useLabels } from './labels'
import { isEmpty, type Row } from './values'

const WORDS: WordFamily[] = ['signal', 'subtype', 'leak']
const LOOKS_LIKE_A_CODE = /^[A-Z][A-Z_]+$/
/** Of a value that is hidden as a whole, only its length in UTF-16 units is known: `***[9]`. */
const ALL_HIDDEN = /^\*+\[(\d+)\]$/

/**
 * A value in words, on one line.
 *
 * @param kind name of the procedure
 */
export function useFieldText(kind: () => string): (field: CaseField, value: unknown) => string {
  const { t, d, n, te } = useI18n()
  const labels = useLabels(kind)
  const word = useWords()
  const sourceName = useSourceName()
  const summary = useSearchSummary()

  /** What the program found in a post is kept as a text, though it is a code or a mask. */
  function worded(name: string, text: string): string {
    if (name === 'source') {
      return sourceName(text)
    }
    const [, hidden] = ALL_HIDDEN.exec(text) ?? []
    if (hidden !== undefined) {
      return t('finding.hidden', { count: hidden })
    }
    const family = LOOKS_LIKE_A_CODE.test(text)
      ? WORDS.find((each) => te(`words.${each}.${text}`) || te(`words.${each}.${text}`, 'zh-CN'))
      : undefined
    return family ? word(family, text) : text
  }

  function text(field: CaseField, value: unknown): string {
    if (isEmpty(value)) {
      return ''
    }
    switch (field.type) {
      case 'CODE':
        return labels.code(field.name, String(value))
      case 'CODES':
        return list(value, (each) => labels.code(field.name, each))
      case 'REFERENCES':
        return list(value, (each) => each)
      case 'DATE':
        return d(new Date(`${String(value)}T00:00:00+08:00`), 'date')
      case 'INSTANT':
        return d(new Date(String(value)), 'minute')
      case 'NUMBER':
        return n(Number(value), 'whole')
      case 'YES_NO':
        return t(value === true ? 'cases.form.yes' : 'cases.form.no')
      case 'SEARCH':
        return summary(String(value))
      case 'ROWS':
        return firstCells(field, value as Row[])
      default:
        return worded(field.name, String(value))
    }
  }

  function list(value: unknown, each: (entry: string) => string): string {
    return (value as string[]).map(each).join(t('frame.listSeparator'))
  }

  function firstCells(field: CaseField, rows: Row[]): string {
    const [first] = field.columns
    return first ? rows.map((row) => text(first, row[first.name])).join(t('frame.listSeparator')) : ''
  }

  return text
}
