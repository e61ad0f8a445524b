import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Messages {
  [key: string]: string | Messages
}

/** Schemas of the contract whose values a reader sees, and where the messages name them. */
const NAMED = {
  Route: 'words.route',
  SignalType: 'words.signal',
  LeakType: 'words.leak',
  SpeechContext: 'words.context',
  PostKind: 'words.kind',
  TargetKind: 'words.target',
  AccountRole: 'words.role',
  PipelineState: 'overview.pipeline.state',
  SourceState: 'overview.pipeline.sourceState',
  Watched: 'rules.watched',
  DeliveryState: 'rules.notices.state',
  ReportKind: 'report.kind',
  ExportStanding: 'exports.standing',
  EvidenceState: 'evidence.state',
  CustodyAction: 'evidence.step',
  Fault: 'audit.chain.fault',
  CheckState: 'audit.chain.state',
  ChangeKind: 'registry.kind',
  About: 'policy.about',
  Purpose: 'audit.purpose',
  AuditOutcome: 'audit.outcome',
  StoryOrder: 'stories.byOrder',
}

const folder = join(import.meta.dirname, '../../src/i18n/messages')
const read = (language: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Messages

function flat(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

const chinese = flat(read('zh-CN'))
const english = flat(read('en'))
const holesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the messages', () => {
  it('are there in both languages, with the same places to fill in', () => {
    expect(readdirSync(folder).sort()).toEqual(['en.json', 'zh-CN.json'])
    expect(english.map(([key, text]) => [key, holesOf(text)])).toEqual(
      chinese.map(([key, text]) => [key, holesOf(text)]),
    )
  })

  it('never speak a verdict', () => {
    const verdicts = /诽谤|侮辱|诬告|违法|犯罪|defam|libel|slander|illegal|unlawful|crime/i
    expect([...chinese, ...english].filter(([, text]) => verdicts.test(text))).toEqual([])
  })

  it('name every word of the contract', () => {
    const contract = JSON.parse(readFileSync(join(folder, '../../../openapi.json'), 'utf8')) as {
      components: { schemas: Record<string, { enum?: string[] }> }
    }
    const keys = new Set(chinese.map(([key]) => key))
    for (const [schema, prefix] of Object.entries(NAMED)) {
      const codes = contract.components.schemas[schema]?.enum ?? []
      expect(codes).not.toEqual([])
      expect(codes.filter((code) => !keys.has(`${prefix}.${code}`))).toEqual([])
    }
  })
})
