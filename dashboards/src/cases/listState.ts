import type { LocationQuery } from 'vue-router'
import type { Procedure } from '@/api/types'

/** Which cases a list shows: those the reader can act on, those that have not ended, or all. */
export const SCOPES = ['mine', 'open', 'all'] as const
export type Scope = (typeof SCOPES)[number]

export function scopeOf(query: LocationQuery, usual: Scope): Scope {
  return SCOPES.find((scope) => scope === query['show']) ?? usual
}

/** The states that an address asks for, as far as there are such. */
export function chosenStates(query: LocationQuery, { states }: Pick<Procedure, 'states'>): string[] {
  const asked = [query['state']].flat()
  return states.filter((state) => asked.includes(state))
}

/** The states whose cases are asked for; none at all stands for every one. */
export function statesOf(
  scope: Scope,
  chosen: string[],
  procedure: Pick<Procedure, 'states' | 'ends' | 'steps'>,
): string[] {
  if (chosen.length > 0) {
    return chosen
  }
  switch (scope) {
    case 'all':
      return []
    case 'open':
      return procedure.states.filter((state) => !procedure.ends.includes(state))
    case 'mine':
      return procedure.states.filter((state) =>
        procedure.steps.some((step) => step.allowed && step.from.includes(state)),
      )
  }
}
