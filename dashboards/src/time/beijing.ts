/** Times are shown and asked for in Beijing time, the legal time of every court, wherever the browser stands. */
export const BEIJING = 'Asia/Shanghai'

/** Beijing has kept this offset without summer time since 1991. */
const OFFSET = '+08:00'
const OFFSET_MS = 8 * 60 * 60 * 1000

/** `2026-03-01T08:00:00` in Beijing as an instant, `2026-03-01T00:00:00.000Z`; `undefined` when it is no time. */
export function instantOf(wallClock: string): string | undefined {
  const millis = Date.parse(`${wallClock}${OFFSET}`)
  return Number.isNaN(millis) ? undefined : new Date(millis).toISOString()
}

/** An instant as the clock on a Beijing wall shows it, `2026-03-01T08:00:00`; `undefined` when it is no time. */
export function wallClockOf(instant: string): string | undefined {
  const millis = Date.parse(instant)
  return Number.isNaN(millis) ? undefined : new Date(millis + OFFSET_MS).toISOString().slice(0, 19)
}
