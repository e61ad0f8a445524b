import { useI18n } from 'vue-i18n'
import { useWords, type WordFamily } from '@/words/words'

/** Names of what a procedure is made of, in the reader's language. A test holds that every one is named. */
export interface Labels {
  state(code: string): string
  action(code: string): string
  field(name: string): string
  column(field: string, name: string): string
  /** @param field the field or column whose code it is */
  code(field: string, code: string): string
  hint(field: string): string | undefined
}

/** Codes that several kinds of case share with the findings. */
const SHARED: WordFamily[] = ['signal', 'context', 'subtype']

/** @param kind name of the procedure */
export function useLabels(kind: () => string): Labels {
  const { t, te } = useI18n()
  const word = useWords()
  const known = (key: string) => te(key) || te(key, 'zh-CN')
  const own = (path: string) => `procedures.${kind()}.${path}`

  return {
    state: (code) => t(own(`state.${code}`)),
    action: (code) => t(own(`action.${code}`)),
    field: (name) => t(own(`field.${name}`)),
    column: (field, name) => t(own(`column.${field}.${name}`)),
    code(field, code) {
      const key = own(`code.${field}.${code}`)
      const family = SHARED.find((each) => known(`words.${each}.${code}`))
      if (known(key)) {
        return t(key)
      }
      // What an earlier version wrote as a text stays one.
      return family === undefined ? code : word(family, code)
    },
    hint(field) {
      const key = own(`hint.${field}`)
      return known(key) ? t(key) : undefined
    },
  }
}
