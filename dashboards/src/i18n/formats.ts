import { BEIJING } from '@/time/beijing'

const chineseDates = {
  minute: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: BEIJING,
  },
  short: { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: BEIJING },
  day: { month: '2-digit', day: '2-digit', timeZone: BEIJING },
  date: { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: BEIJING },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: BEIJING },
  second: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: BEIJING,
  },
} as const

const englishDates = {
  ...chineseDates,
  minute: { ...chineseDates.minute, month: 'short', day: 'numeric' },
  short: { ...chineseDates.short, month: 'short', day: 'numeric' },
  second: { ...chineseDates.second, month: 'short', day: 'numeric' },
  day: { month: 'short', day: 'numeric', timeZone: BEIJING },
  date: { ...chineseDates.date, month: 'short', day: 'numeric' },
} as const

export const dateFormats = { 'zh-CN': chineseDates, en: englishDates }

const numbers = {
  whole: { maximumFractionDigits: 0 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
  change: { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' },
  seconds: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  tenth: { maximumFractionDigits: 1 },
} as const

export const numberFormats = { 'zh-CN': numbers, en: numbers }
