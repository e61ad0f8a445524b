/** Periods that the overview can show, in hours. */
export const PERIODS = [6, 24, 168, 720] as const
export type Period = (typeof PERIODS)[number]

const DEFAULT_PERIOD: Period = 24

/** The period that an address asks for; anything unknown is a day. */
export function periodOf(text: unknown): Period {
  return PERIODS.find((hours) => String(hours) === text) ?? DEFAULT_PERIOD
}

/** Growth against the period before, 0.5 for half more; `undefined` when there was nothing to compare with. */
export function periodChange(total: number, previous: number): number | undefined {
  return previous > 0 ? (total - previous) / previous : undefined
}
