import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Procedure } from '@/api/types'

/** The procedures of the program; a test of the server holds that the file tells them as they are. */
export const procedures = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../procedures.json'), 'utf8'),
) as Procedure[]

export function procedureOf(name: string): Procedure {
  const found = procedures.find((each) => each.name === name)
  if (!found) {
    throw new Error(`No such procedure: ${name}`)
  }
  return found
}
