/** What kinds of figures there are, in the order in which they are shown: the system's own faults first. */
export const GROUPS = ['faults', 'protection', 'work'] as const
export type FigureGroup = (typeof GROUPS)[number]

const GROUP_OF: Record<string, FigureGroup> = {
  FALSE_ALARMS: 'faults',
  POLICE_REFUSALS: 'faults',
  CORRECTIONS: 'faults',
  APPEALS: 'faults',
  OVERDUE: 'faults',
  SHIELDED: 'protection',
  FOUNDED_HANDOFFS: 'protection',
}

/** A figure that is not known here is about the work. */
export function groupOf(code: string): FigureGroup {
  return GROUP_OF[code] ?? 'work'
}
