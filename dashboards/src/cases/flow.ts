import type { Procedure } from '@/api/types'
import type { CaseKind } from './kinds'

/** How a state stands to where the case is. */
export type Place = 'before' | 'now' | 'next' | 'later'

/** A state as it is drawn. */
export interface DrawnState {
  state: string
  place: Place
}

/** A state of the main line with the ways out that hang beneath it. */
export interface LineState extends DrawnState {
  exits: DrawnState[]
}

type Shape = Pick<Procedure, 'states' | 'steps'>
type Edge = [from: string, to: string]

/** The drawing of a procedure for a case: its main line from left to right, every other state beneath one of it. */
export function flowOf(procedure: Shape, kind: CaseKind, visited: string[], current: string): LineState[] {
  const edges = edgesOf(procedure)
  const line = mainLine(procedure, kind)
  const drawn = (state: string): DrawnState => ({ state, place: placeOf(state, line, edges, visited, current) })
  const homes = new Map(
    procedure.states
      .filter((state) => !line.includes(state))
      .map((state) => [state, homeOf(state, line, edges, current, new Set())]),
  )
  return line.map((state) => ({
    ...drawn(state),
    exits: [...homes].filter(([, home]) => home === state).map(([exit]) => drawn(exit)),
  }))
}

/** The longest way forward, in the order in which the states are told, from the first state to the kind's end. */
export function mainLine({ states, steps }: Shape, { end, aside = [] }: CaseKind): string[] {
  const ways = new Map<string, string[]>()
  steps.filter(({ from }) => from.length === 0).forEach(({ to }) => ways.set(to, [to]))
  for (const from of states) {
    const way = ways.get(from)
    if (!way) {
      continue
    }
    for (const { to } of steps.filter((step) => step.from.includes(from))) {
      const forward = states.indexOf(to) > states.indexOf(from) && !aside.includes(to)
      if (forward && way.length + 1 > (ways.get(to)?.length ?? 0)) {
        ways.set(to, [...way, to])
      }
    }
  }
  return ways.get(end) ?? []
}

function edgesOf({ steps }: Shape): Edge[] {
  return steps.flatMap(({ from, to }) =>
    from.filter((state) => to !== '' && to !== state).map((state): Edge => [state, to]),
  )
}

/** A state of the line that the case has left behind stays behind, though it may be sent back there. */
function placeOf(state: string, line: string[], edges: Edge[], visited: string[], current: string): Place {
  if (state === current) {
    return 'now'
  }
  const behind = visited.includes(state) && line.includes(state)
  if (!behind && edges.some(([from, to]) => from === current && to === state)) {
    return 'next'
  }
  return visited.includes(state) ? 'before' : 'later'
}

/** Beneath which state of the line a way out hangs: the one the case is in, else the last that leads there. */
function homeOf(state: string, line: string[], edges: Edge[], current: string, seen: Set<string>): string | undefined {
  const origins = edges.filter(([, to]) => to === state).map(([from]) => from)
  if (line.includes(current) && origins.includes(current)) {
    return current
  }
  const onLine = line.filter((each) => origins.includes(each))
  if (onLine.length > 0) {
    return onLine.at(-1)
  }
  seen.add(state)
  const before = origins.find((each) => !seen.has(each))
  return before === undefined ? line[0] : homeOf(before, line, edges, current, seen)
}
