/** Reports, statistics, the audit log, evidence, accounts, the registry, sources, the policy and the list of stories. */
import { fileOf, present, token, type Client, type NamedFile } from './calls'
import type { components, paths } from '../../generated/schema'

type Schemas = components['schemas']
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never

export type NamedOrgan = Schemas['NamedOrgan']

export type ReportHistory = Schemas['ReportHistory']
export type ReportEntry = Schemas['ReportEntry']
export type ReportKind = ReportEntry['kind']
export type Report = Schemas['Report']
export type ReportRequest = Schemas['ReportRequest']
export type ReportFormat = 'DOCX' | 'PDF' | 'HTML'
export type PlannedReport = Schemas['PlannedReport']
export type DocumentBlock = Schemas['BlockView']
export type DocumentCitation = Schemas['CitationView']
export type Transparency = Schemas['Transparency']

export type AuditQuery = Query<'/api/v1/audit'>
export type AuditPage = Schemas['AuditPage']
export type AuditCheck = Schemas['AuditCheckView']
export type NotedLine = Schemas['NotedLine']

export type EvidencePage = Schemas['EvidencePage']
export type Evidence = Schemas['EvidenceView']
export type EvidenceContents = Schemas['EvidenceContents']
export type EvidenceCheck = Schemas['EvidenceCheck']
export type CaptureRequest = Schemas['CaptureRequest']
export type RedactionRequest = Schemas['RedactionRequest']
export type EvidenceExport = Schemas['ExportView']

export type Account = Schemas['AccountView']
export type AccountDraft = Schemas['AccountDraft']

export type RegistryState = Schemas['RegistryState']
export type RegistryCheck = Schemas['RegistryCheck']
export type EnrolmentList = Schemas['EnrolmentList']
export type EnrolledPerson = Schemas['EnrolledPerson']
export type EnrolmentDraft = Schemas['EnrolmentDraft']
export type RegistryPersons = Schemas['RegistryPersons']
export type ConsentBy = Schemas['ConsentBy']
export type Relation = Schemas['Relation']
export type LeakType = Schemas['LeakType']
export type RegistryFault = Schemas['RegistryFault']

export type SourceList = Schemas['SourceList']
export type SourceEntry = Schemas['SourceEntry']
export type SourceBrokers = Schemas['SourceBrokers']
export type SourceDraft = Schemas['SourceDraft']
export type SourceKind = SourceDraft['kind']
export type SourceTrial = Schemas['SourceTrialView']

export type Policy = Schemas['PolicyView']

export type StoryCase = Schemas['StoryCase']

export type ExportEntry = Schemas['ExportEntry']

export type SavedSearch = Schemas['SavedSearch']

export type StorySummary = Schemas['StorySummary']
export type StoryOrder = NonNullable<Query<'/api/v1/stories'>['order']>

export interface DeskCalls {
  /** The organs that the reader belongs to. */
  organNames(signal?: AbortSignal): Promise<NamedOrgan[]>
  reports(kind: ReportKind | undefined, cursor: string | undefined, signal?: AbortSignal): Promise<ReportHistory>
  plannedReports(signal?: AbortSignal): Promise<PlannedReport[]>
  report(id: string, signal?: AbortSignal): Promise<Report>
  makeReport(request: ReportRequest): Promise<Report>
  reportFile(id: string, format: ReportFormat): Promise<NamedFile>
  /** The statement or letter of a case. */
  casePaper(procedure: string, id: string): Promise<Report['document']>
  casePaperFile(procedure: string, id: string, format: ReportFormat): Promise<NamedFile>
  /** @param from first day, @param to last day */
  transparency(organ: string, from: string, to: string, signal?: AbortSignal): Promise<Transparency>
  transparencyFile(organ: string, from: string, to: string): Promise<NamedFile>
  audit(query: AuditQuery, signal?: AbortSignal): Promise<AuditPage>
  auditCheck(signal?: AbortSignal): Promise<AuditCheck>
  /** @param noted a line whose hash was written down outside the system */
  checkAudit(noted: NotedLine | null): Promise<AuditCheck>
  evidenceList(caseRef: string | undefined, cursor: string | undefined, signal?: AbortSignal): Promise<EvidencePage>
  evidence(id: string, signal?: AbortSignal): Promise<Evidence>
  evidenceContents(id: string, signal?: AbortSignal): Promise<EvidenceContents>
  /** One part as it was captured; each look stands in the custody chain. */
  evidenceFile(id: string, path: string): Promise<NamedFile>
  verifyEvidence(id: string): Promise<EvidenceCheck>
  requestCapture(request: CaptureRequest, key: string): Promise<Evidence>
  attendCapture(id: string): Promise<Evidence>
  redactEvidence(id: string, request: RedactionRequest, key: string): Promise<Evidence>
  /** Of one package, or of all that the reader sees. */
  evidenceExports(id: string | undefined, signal?: AbortSignal): Promise<EvidenceExport[]>
  askForExport(id: string, reason: string, certificate: string | null, key: string): Promise<EvidenceExport>
  decideExport(id: string, granted: boolean): Promise<EvidenceExport>
  takeExport(id: string): Promise<NamedFile>
  accounts(signal?: AbortSignal): Promise<Account[]>
  /** @param askedAt of what was looked at */
  decideAccount(username: string, granted: boolean, askedAt: string): Promise<Account>
  addAccount(username: string, account: AccountDraft): Promise<Account>
  changeAccount(username: string, account: AccountDraft): Promise<Account>
  /** Asks that a second factor be taken away; another administrator confirms it. */
  askForFactorReset(username: string, reason: string): Promise<Account>
  registry(signal?: AbortSignal): Promise<RegistryState>
  checkRegistry(file: Blob): Promise<RegistryCheck>
  adoptRegistry(candidate: string, replaces: string | null): Promise<RegistryState>
  registryPersons(name: string, signal?: AbortSignal): Promise<RegistryPersons>
  /** What can be enrolled and, of one person, what is. */
  enrolments(person: string | undefined, signal?: AbortSignal): Promise<EnrolmentList>
  /** The value goes in the body alone. */
  enrolValue(draft: EnrolmentDraft): Promise<void>
  withdrawEnrolment(id: string): Promise<void>
  sources(signal?: AbortSignal): Promise<SourceList>
  /** Reads it once; nothing is added or kept. */
  trySource(source: SourceDraft): Promise<SourceTrial>
  addSource(source: SourceDraft): Promise<void>
  changeSource(id: string, paused: boolean): Promise<void>
  removeSource(id: string): Promise<void>
  policy(signal?: AbortSignal): Promise<Policy>
  /** Cases opened from a story or its findings, of the kinds that the reader may see. */
  storyCases(story: string, signal?: AbortSignal): Promise<StoryCase[]>
  /** Exports of findings and of decisions, newest first. */
  exports(signal?: AbortSignal): Promise<ExportEntry[]>
  takeExportFile(id: string): Promise<NamedFile>
  /** The reader's own. */
  savedSearches(signal?: AbortSignal): Promise<SavedSearch[]>
  /** @param search one line of text, as textOf makes it */
  saveSearch(name: string, search: string): Promise<SavedSearch>
  changeSavedSearch(id: string, name: string, search: string): Promise<SavedSearch>
  deleteSavedSearch(id: string): Promise<void>
  stories(order: StoryOrder, hours: number, signal?: AbortSignal): Promise<StorySummary[]>
}

const REPORT = '/api/v1/reports/{id}'
const PACKAGE = '/api/v1/evidence/packages/{id}'

export function deskCalls(client: Client): DeskCalls {
  return { ...reportCalls(client), ...evidenceCalls(client), ...searchCalls(client), ...administrationCalls(client) }
}

type SearchCalls = Pick<
  DeskCalls,
  | 'storyCases'
  | 'exports'
  | 'takeExportFile'
  | 'savedSearches'
  | 'saveSearch'
  | 'changeSavedSearch'
  | 'deleteSavedSearch'
>

function searchCalls(client: Client): SearchCalls {
  return {
    storyCases: async (id, signal) =>
      present(await client.GET('/api/v1/stories/{id}/cases', { params: { path: { id } }, signal })).cases,
    exports: async (signal) => present(await client.GET('/api/v1/exports', { signal })).exports,
    takeExportFile: async (id) =>
      fileOf(
        await client.POST('/api/v1/exports/{id}/file', {
          params: { path: { id }, header: token() },
          parseAs: 'blob',
        }),
        'export',
      ),
    savedSearches: async (signal) => present(await client.GET('/api/v1/saved-searches', { signal })).searches,
    saveSearch: async (name, search) =>
      present(await client.POST('/api/v1/saved-searches', { params: { header: token() }, body: { name, search } })),
    changeSavedSearch: async (id, name, search) =>
      present(
        await client.PUT('/api/v1/saved-searches/{id}', {
          params: { path: { id }, header: token() },
          body: { name, search },
        }),
      ),
    deleteSavedSearch: async (id) => {
      await client.DELETE('/api/v1/saved-searches/{id}', { params: { path: { id }, header: token() } })
    },
  }
}

type ReportCalls = Pick<
  DeskCalls,
  | 'organNames'
  | 'reports'
  | 'plannedReports'
  | 'report'
  | 'makeReport'
  | 'reportFile'
  | 'casePaper'
  | 'casePaperFile'
  | 'transparency'
  | 'transparencyFile'
  | 'stories'
>

function reportCalls(client: Client): ReportCalls {
  return {
    organNames: async (signal) => present(await client.GET('/api/v1/organ-names', { signal })).organs,
    reports: async (kind, cursor, signal) =>
      present(await client.GET('/api/v1/reports', { params: { query: { kind, cursor } }, signal })),
    plannedReports: async (signal) => present(await client.GET('/api/v1/reports/schedule', { signal })).planned,
    report: async (id, signal) => present(await client.GET(REPORT, { params: { path: { id } }, signal })),
    makeReport: async (body) => present(await client.POST('/api/v1/reports', { params: { header: token() }, body })),
    reportFile: async (id, format) =>
      fileOf(
        await client.GET('/api/v1/reports/{id}/file', {
          params: { path: { id }, query: { format } },
          parseAs: 'blob',
        }),
        `report.${format.toLowerCase()}`,
      ),
    casePaper: async (procedure, id) =>
      present(await client.GET('/api/v1/cases/{procedure}/{id}/paper', { params: { path: { procedure, id } } })),
    casePaperFile: async (procedure, id, format) =>
      fileOf(
        await client.GET('/api/v1/cases/{procedure}/{id}/paper/file', {
          params: { path: { procedure, id }, query: { format } },
          parseAs: 'blob',
        }),
        `${procedure}.${format.toLowerCase()}`,
      ),
    transparency: async (organ, from, to, signal) =>
      present(await client.GET('/api/v1/transparency', { params: { query: { organ, from, to } }, signal })),
    transparencyFile: async (organ, from, to) =>
      fileOf(
        await client.GET('/api/v1/transparency/csv', { params: { query: { organ, from, to } }, parseAs: 'blob' }),
        'transparency.csv',
      ),
    stories: async (order, hours, signal) =>
      present(await client.GET('/api/v1/stories', { params: { query: { order, hours, size: 30 } }, signal })).stories,
  }
}

type EvidenceCalls = Pick<
  DeskCalls,
  | 'evidenceList'
  | 'evidence'
  | 'evidenceContents'
  | 'evidenceFile'
  | 'verifyEvidence'
  | 'requestCapture'
  | 'attendCapture'
  | 'redactEvidence'
  | 'evidenceExports'
  | 'askForExport'
  | 'decideExport'
  | 'takeExport'
>

function evidenceCalls(client: Client): EvidenceCalls {
  return {
    evidenceList: async (caseRef, cursor, signal) =>
      present(await client.GET('/api/v1/evidence/packages', { params: { query: { case: caseRef, cursor } }, signal })),
    evidence: async (id, signal) => present(await client.GET(PACKAGE, { params: { path: { id } }, signal })),
    evidenceContents: async (id, signal) =>
      present(await client.GET(`${PACKAGE}/contents`, { params: { path: { id } }, signal })),
    evidenceFile: async (id, path) =>
      fileOf(
        await client.GET(`${PACKAGE}/file`, { params: { path: { id }, query: { path } }, parseAs: 'blob' }),
        path.slice(path.lastIndexOf('/') + 1),
      ),
    verifyEvidence: async (id) =>
      present(await client.POST(`${PACKAGE}/verification`, { params: { path: { id }, header: token() } })),
    requestCapture: async (body, key) =>
      present(await client.POST('/api/v1/evidence/captures', { params: { header: keyed(key) }, body })),
    attendCapture: async (id) =>
      present(
        await client.POST('/api/v1/evidence/captures/{id}/attendance', { params: { path: { id }, header: token() } }),
      ),
    redactEvidence: async (id, body, key) =>
      present(await client.POST(`${PACKAGE}/redactions`, { params: { path: { id }, header: keyed(key) }, body })),
    evidenceExports: async (id, signal) =>
      present(await client.GET('/api/v1/evidence/exports', { params: { query: { package: id } }, signal })).exports,
    askForExport: async (id, reason, certificate, key) =>
      present(
        await client.POST(`${PACKAGE}/exports`, {
          params: { path: { id }, header: keyed(key) },
          body: { reason, certificate: certificate ?? undefined },
        }),
      ),
    decideExport: async (id, granted) =>
      present(
        await client.POST('/api/v1/evidence/exports/{id}/decision', {
          params: { path: { id }, header: token() },
          body: { granted },
        }),
      ),
    takeExport: async (id) =>
      fileOf(
        await client.POST('/api/v1/evidence/exports/{id}/file', {
          params: { path: { id }, header: token() },
          parseAs: 'blob',
        }),
        'evidence.zip',
      ),
  }
}

type AdministrationCalls = Omit<DeskCalls, keyof ReportCalls | keyof EvidenceCalls | keyof SearchCalls>

function administrationCalls(client: Client): AdministrationCalls {
  return {
    audit: async (query, signal) => present(await client.GET('/api/v1/audit', { params: { query }, signal })),
    auditCheck: async (signal) => present(await client.GET('/api/v1/audit/verification', { signal })),
    checkAudit: async (noted) =>
      present(await client.POST('/api/v1/audit/verification', { params: { header: token() }, body: { noted } })),
    accounts: async (signal) => present(await client.GET('/api/v1/accounts', { signal })).accounts,
    decideAccount: async (username, granted, askedAt) =>
      present(
        await client.POST('/api/v1/accounts/{username}/confirmation', {
          params: { path: { username }, header: token() },
          body: { granted, askedAt },
        }),
      ),
    addAccount: async (username, account) =>
      present(await client.POST('/api/v1/accounts', { params: { header: token() }, body: { username, account } })),
    changeAccount: async (username, body) =>
      present(
        await client.PUT('/api/v1/accounts/{username}', { params: { path: { username }, header: token() }, body }),
      ),
    askForFactorReset: async (username, reason) =>
      present(
        await client.POST('/api/v1/accounts/{username}/second-factor-reset', {
          params: { path: { username }, header: token() },
          body: { reason },
        }),
      ),
    registry: async (signal) => present(await client.GET('/api/v1/registry', { signal })),
    checkRegistry: async (file) =>
      present(
        await client.POST('/api/v1/registry/checks', {
          params: { header: token() },
          headers: { 'Content-Type': 'application/octet-stream' },
          // The contract says "binary", for which the generated type is a text.
          body: file as unknown as string,
          bodySerializer: (content) => content as unknown as Blob,
        }),
      ),
    adoptRegistry: async (id, replaces) =>
      present(
        await client.POST('/api/v1/registry/candidates/{id}/adoption', {
          params: { path: { id }, header: token() },
          body: { replaces },
        }),
      ),
    registryPersons: async (name, signal) =>
      present(await client.GET('/api/v1/registry/persons', { params: { query: { name } }, signal })),
    enrolments: async (person, signal) =>
      present(await client.GET('/api/v1/registry/enrolments', { params: { query: { person } }, signal })),
    enrolValue: async (body) => {
      await client.POST('/api/v1/registry/enrolments', { params: { header: token() }, body })
    },
    withdrawEnrolment: async (id) => {
      await client.DELETE('/api/v1/registry/enrolments/{id}', { params: { path: { id }, header: token() } })
    },
    sources: async (signal) => present(await client.GET('/api/v1/sources', { signal })),
    trySource: async (body) =>
      present(await client.POST('/api/v1/sources/trials', { params: { header: token() }, body })),
    addSource: async (body) => {
      await client.POST('/api/v1/sources', { params: { header: token() }, body })
    },
    changeSource: async (id, paused) => {
      await client.PUT('/api/v1/sources/{id}', { params: { path: { id }, header: token() }, body: { paused } })
    },
    removeSource: async (id) => {
      await client.DELETE('/api/v1/sources/{id}', { params: { path: { id }, header: token() } })
    },
    policy: async (signal) => present(await client.GET('/api/v1/policy', { signal })),
  }
}

/** Headers of a request that is done once, however often it is sent. */
function keyed(key: string) {
  return { 'Idempotency-Key': key, ...token() }
}
