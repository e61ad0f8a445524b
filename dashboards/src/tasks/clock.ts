import type { Task } from '@/api/types'
import { wallClockOf } from '@/time/beijing'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How a deadline stands, for the eye: too late, soon, in good time, standing still. */
export type Pace = 'late' | 'soon' | 'calm' | 'rest'

/** A deadline in words: a key of `tasks.clock` and its number. */
export interface ClockWords {
  pace: Pace
  key: string
  count: number
}

type Clocked = Pick<Task, 'standing' | 'dueAt'>

/** @param now in milliseconds */
export function clockOf({ standing, dueAt }: Clocked, now: number): ClockWords {
  if (standing === 'PAUSED' || !dueAt) {
    return { pace: 'rest', key: 'paused', count: 0 }
  }
  const left = Date.parse(dueAt) - now
  if (left <= 0) {
    return { pace: 'late', ...amount(-left, 'over') }
  }
  const soon = standing === 'DUE_SOON' || standing === 'OVERDUE' || isToday(dueAt, now)
  return { pace: soon ? 'soon' : 'calm', ...amount(left, 'left') }
}

/** Whole units, and never none. */
function amount(millis: number, when: 'over' | 'left'): { key: string; count: number } {
  if (millis < HOUR) {
    return { key: `${when}Minutes`, count: Math.max(1, Math.floor(millis / MINUTE)) }
  }
  return millis < 2 * DAY
    ? { key: `${when}Hours`, count: Math.floor(millis / HOUR) }
    : { key: `${when}Days`, count: Math.floor(millis / DAY) }
}

/** Whether it is due before midnight in Beijing. */
export function isToday(dueAt: string, now: number): boolean {
  return dayOf(dueAt) === dayOf(new Date(now).toISOString())
}

function dayOf(instant: string): string | undefined {
  return wallClockOf(instant)?.slice(0, 10)
}

/** What cannot wait: too late already, or due today. */
export function isUrgent(task: Clocked, now: number): boolean {
  const { pace } = clockOf(task, now)
  return pace === 'late' || pace === 'soon'
}
