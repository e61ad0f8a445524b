import type { Permission, Role } from '@/api/types'

/** Where a kind of case stands in the navigation. */
export type Desk = 'clarification' | 'referral' | 'committee' | 'interference' | 'exports'

/** What the pages add to a procedure: who sees it, how its states are drawn and what a list shows of a case. */
export interface CaseKind {
  /** Name of the procedure in the API. */
  name: string
  desk: Desk
  permission: Permission
  /** Without which there is nothing to see for the reader though the API would answer. */
  alsoNeeds?: Permission
  /** The state at which the main line of the drawing ends. */
  end: string
  /** States on the way there that are ways out all the same. */
  aside?: string[]
  /** Whether a case must, may or cannot concern a person. */
  concerns: 'somebody' | 'maybe' | 'nobody'
  /** Whether its cases lead to a paper, a statement or a letter. */
  paper?: true
  /** Fields that tell in a list what a case is about, the first ones that are filled in. */
  about: string[]
}

/** Every kind of case, in the order of the tabs. */
export const KINDS: CaseKind[] = [
  {
    name: 'clarification',
    concerns: 'somebody',
    desk: 'clarification',
    permission: 'VIEW_CLARIFICATIONS',
    end: 'CLOSED',
    paper: true,
    about: ['matter'],
  },
  {
    name: 'discipline-handoff',
    concerns: 'somebody',
    desk: 'clarification',
    permission: 'VIEW_HANDOFFS',
    end: 'CLOSED',
    about: ['parts'],
  },
  {
    name: 'referral',
    concerns: 'somebody',
    desk: 'referral',
    permission: 'VIEW_REFERRALS',
    end: 'CLOSED',
    paper: true,
    about: ['signals', 'source', 'letterNumber'],
  },
  {
    name: 'reclassification',
    concerns: 'somebody',
    desk: 'referral',
    permission: 'VIEW_RECLASSIFICATIONS',
    end: 'CONFIRMED',
    about: ['argument'],
  },
  {
    name: 'referral-suspension',
    concerns: 'nobody',
    desk: 'referral',
    permission: 'VIEW_COMMITTEE_CASES',
    alsoNeeds: 'VIEW_REFERRALS',
    end: 'LIFTED',
    about: ['cause'],
  },
  {
    name: 'aid-application',
    concerns: 'maybe',
    desk: 'committee',
    permission: 'VIEW_COMMITTEE_CASES',
    end: 'CLOSED',
    aside: ['APPEALED'],
    about: ['complaintType', 'channel', 'function'],
  },
  {
    name: 'risk-assessment',
    concerns: 'maybe',
    desk: 'committee',
    permission: 'VIEW_COMMITTEE_CASES',
    end: 'CLOSED',
    about: ['caseNumber', 'level'],
  },
  {
    name: 'protection-measure',
    concerns: 'maybe',
    desk: 'committee',
    permission: 'VIEW_COMMITTEE_CASES',
    end: 'ENDED',
    about: ['type', 'target', 'ground'],
  },
  {
    name: 'support',
    concerns: 'maybe',
    desk: 'committee',
    permission: 'VIEW_COMMITTEE_CASES',
    end: 'DONE',
    about: ['type', 'responsible'],
  },
  {
    name: 'meeting',
    concerns: 'nobody',
    desk: 'committee',
    permission: 'VIEW_COMMITTEE_CASES',
    end: 'MINUTES_APPROVED',
    about: ['kind', 'startsAt'],
  },
  {
    name: 'interference',
    concerns: 'maybe',
    desk: 'interference',
    permission: 'VIEW_REGISTER',
    end: 'ARCHIVED',
    about: ['caseNumber', 'source', 'form'],
  },
  {
    name: 'register-summary',
    concerns: 'nobody',
    desk: 'interference',
    permission: 'VIEW_REGISTER',
    end: 'ISSUED',
    about: ['quarter', 'documentNumber'],
  },
  {
    name: 'search-export',
    concerns: 'nobody',
    desk: 'exports',
    permission: 'VIEW_EXPORTS',
    end: 'GRANTED',
    about: ['search'],
  },
  {
    name: 'label-export',
    concerns: 'nobody',
    desk: 'exports',
    permission: 'VIEW_EXPORTS',
    end: 'GRANTED',
    about: ['use', 'firstDay', 'lastDay'],
  },
  {
    name: 'quarterly-sample',
    concerns: 'nobody',
    desk: 'committee',
    permission: 'VIEW_SAMPLES',
    end: 'CLOSED',
    about: ['quarter', 'opinion'],
  },
  {
    name: 'rights-request',
    concerns: 'maybe',
    desk: 'committee',
    permission: 'VIEW_RIGHTS_REQUESTS',
    end: 'ANSWERED',
    about: ['rights', 'asker'],
  },
  {
    name: 'data-incident',
    concerns: 'nobody',
    desk: 'committee',
    permission: 'VIEW_INCIDENTS',
    end: 'CLOSED',
    about: ['kinds', 'foundAt', 'description'],
  },
  {
    name: 'legal-hold',
    concerns: 'nobody',
    desk: 'committee',
    permission: 'VIEW_HOLDS',
    end: 'RELEASED',
    about: ['heldKind', 'heldCase'],
  },
]

export function kindOf(name: string): CaseKind {
  const kind = KINDS.find((each) => each.name === name)
  if (!kind) {
    throw new Error(`No such kind of case: ${name}`)
  }
  return kind
}

/** The kinds of a desk that a reader may see. */
export function kindsAt(desk: Desk, may: (permission: Permission) => boolean): CaseKind[] {
  return KINDS.filter(
    (kind) => kind.desk === desk && may(kind.permission) && (kind.alsoNeeds === undefined || may(kind.alsoNeeds)),
  )
}

/** A referral suspension concerns the committee, who sees no other referral; the police see nothing but referrals. */
export function isInbox(kind: CaseKind, role: Role | undefined): boolean {
  return kind.name === 'referral' && role === 'POLICE_LIAISON'
}

/**
 * Whether the reader may see what those who work on a case say to each other. Neither the police nor the person concerned
 * does, and the register has notes of its own instead.
 */
export function hasRemarks({ desk }: CaseKind, role: Role | undefined): boolean {
  return desk !== 'interference' && role !== 'POLICE_LIAISON' && role !== 'PROTECTED_PERSON'
}

/** Exports of every kind wait on one page. */
export const isExport = ({ desk }: CaseKind) => desk === 'exports'

export const listOf = (kind: string) => ({ name: isExport(kindOf(kind)) ? 'exports' : `cases-${kind}` })
export const caseAt = (kind: string, id: string) => ({ name: `cases-${kind}-one`, params: { id } })
export const newCase = (kind: string, query: Record<string, string> = {}) => ({ name: `cases-${kind}-new`, query })
