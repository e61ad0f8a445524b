import { describe, expect, it } from 'vitest'
import { createMessages, switchLanguage } from '@/i18n/i18n'

describe('switching the language', () => {
  it('shows the language that was chosen last, also when another is still loading', async () => {
    const i18n = createMessages()
    const english = switchLanguage(i18n, 'en')
    await switchLanguage(i18n, 'zh-CN')
    await english
    expect(i18n.global.locale.value).toBe('zh-CN')
    await switchLanguage(i18n, 'en')
    expect(i18n.global.locale.value).toBe('en')
    expect(document.documentElement.lang).toBe('en')
  })
})
