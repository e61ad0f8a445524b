import type { Procedure, StepRule } from '@/api/types'

/** The step by which the reader can open a case by hand; none when only the program fills it in. */
export function openingOf({ steps, fields }: Procedure): StepRule | undefined {
  return steps.find(
    ({ from, allowed, required }) =>
      from.length === 0 &&
      allowed &&
      required.some((name) => fields.some((field) => field.name === name && !field.byProgram)),
  )
}
