const UNITS = ['bytes', 'kilobytes', 'megabytes'] as const

/** A size for people: a number with at most one decimal, and its unit. */
export function sizeOf(bytes: number): { count: number; unit: (typeof UNITS)[number] } {
  let count = bytes
  let unit = 0
  while (count >= 1024 && unit < UNITS.length - 1) {
    count /= 1024
    unit++
  }
  return { count: unit === 0 ? count : Math.round(count * 10) / 10, unit: UNITS[unit] ?? 'megabytes' }
}
