import type { ConsentBy, EnrolledPerson, Relation } from '@/api/desk'

/** Who agrees that a value is recognised, and whose it then is. */
export interface Consenter {
  by: ConsentBy
  /** `null` when the value is the person's own. */
  relation: Relation | null
}

/** Relatives who may be children, for whom a guardian agrees. */
const MAYBE_CHILDREN: Relation[] = ['CHILD', 'SIBLING', 'OTHER']

/** The person, each relative for themselves, and a guardian for those who may be children. */
export function consentersOf({ relations }: Pick<EnrolledPerson, 'relations'>): Consenter[] {
  return [
    { by: 'PERSON', relation: null },
    ...relations.flatMap((relation): Consenter[] => [
      { by: 'RELATIVE', relation },
      ...(MAYBE_CHILDREN.includes(relation) ? [{ by: 'GUARDIAN' as const, relation }] : []),
    ]),
  ]
}
