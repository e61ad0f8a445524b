import { useI18n } from 'vue-i18n'

/** Families of words that the server sends as codes and the messages name. */
export type WordFamily =
  | 'route'
  | 'source'
  | 'signal'
  | 'leak'
  | 'subtype'
  | 'sensitivity'
  | 'bucket'
  | 'context'
  | 'kind'
  | 'role'
  | 'target'
  | 'alert'

/** How loud a word is shown. `alarm` (red) is kept for what may lead to a referral; `shield` is its counterweight. */
export type Tone = 'alarm' | 'check' | 'care' | 'shield' | 'name' | 'plain'

const SIGNAL_TONES: Record<string, Tone> = {
  PRIVATE_INFO: 'alarm',
  PRIVACY_INTRUSION: 'alarm',
  THREAT: 'alarm',
  HARASSMENT_CALL: 'alarm',
  EXTORTION: 'alarm',
  FACT_CLAIM: 'check',
  SELF_HARM: 'care',
}

const ROUTE_TONES: Record<string, Tone> = { REFERRAL_REVIEW: 'alarm', FACT_CHECK: 'check', WELFARE: 'care' }

export function toneOf(family: WordFamily, code: string): Tone {
  switch (family) {
    case 'route':
      return ROUTE_TONES[code] ?? 'plain'
    case 'signal':
      return SIGNAL_TONES[code] ?? 'plain'
    case 'leak':
      return 'alarm'
    case 'alert':
      return 'check'
    case 'context':
      return 'shield'
    case 'source':
    case 'target':
      return 'name'
    default:
      return 'plain'
  }
}

/** Names codes in the reader's language; a code that the messages do not know is shown as it is. */
export function useWords(): (family: WordFamily, code: string) => string {
  const { t, te } = useI18n()
  return (family, code) => {
    const key = `words.${family}.${code}`
    return te(key) || te(key, 'zh-CN') ? t(key) : code
  }
}
