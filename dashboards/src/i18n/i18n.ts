import { createI18n } from 'vue-i18n'
import { dateFormats, numberFormats } from './formats'
import chinese from './messages/zh-CN.json'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** The language that is shown until the reader chooses another. */
export const DEFAULT_LANGUAGE: Language = 'zh-CN'

const REMEMBERED_AS = 'zhengming.language'

export type I18n = ReturnType<typeof createMessages>

export function createMessages() {
  return createI18n({
    legacy: false,
    locale: DEFAULT_LANGUAGE as string,
    fallbackLocale: DEFAULT_LANGUAGE,
    messages: { 'zh-CN': chinese } as Record<string, typeof chinese>,
    datetimeFormats: dateFormats,
    numberFormats,
  })
}

/** Of each set of messages, the language that was chosen last; another may still be loading. */
const lastChosen = new WeakMap<object, Language>()

/**
 * Shows the pages in `language`, loading its messages first, and remembers the choice. When another language is chosen
 * meanwhile, that one stays.
 */
export async function switchLanguage(i18n: I18n, language: Language): Promise<void> {
  lastChosen.set(i18n.global.locale, language)
  if (!i18n.global.availableLocales.includes(language)) {
    const messages = await import('./messages/en.json')
    i18n.global.setLocaleMessage(language, messages.default)
  }
  if (lastChosen.get(i18n.global.locale) !== language) {
    return
  }
  i18n.global.locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(REMEMBERED_AS, language)
}

export function rememberedLanguage(): Language {
  const saved = localStorage.getItem(REMEMBERED_AS)
  return languages.find((language) => language === saved) ?? DEFAULT_LANGUAGE
}
