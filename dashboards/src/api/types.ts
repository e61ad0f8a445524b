/** The words of the HTTP contract. Generated from openapi.json, so that the pages and the API cannot drift apart. */
import type { components, paths } from '../../generated/schema'

type Schemas = components['schemas']

export type Session = Schemas['Session']
export type PasswordChange = Schemas['PasswordChange']
export type SecondFactor = Schemas['SecondFactorView']
export type SecondFactorSecret = Schemas['SecondFactorSecret']
export type Role = Session['role']
export type Permission = Session['permissions'][number]

export type FindingView = Schemas['FindingView']
export type Leak = FindingView['leaks'][number]
export type Context = FindingView['contexts'][number]
export type Reason = FindingView['reasons'][number]
export type Route = FindingView['route']

export type SearchQuery = NonNullable<paths['/api/v1/findings']['get']['parameters']['query']>
export type SearchAnswer = Schemas['SearchAnswer']
export type Hit = SearchAnswer['hits'][number]
export type HistogramInterval = NonNullable<SearchQuery['histogram']>
export type SortOrder = NonNullable<SearchQuery['sort']>
export type FacetValue = SearchAnswer['facets'][string][number]
export type HistogramBucket = SearchAnswer['histogram'][number]

export type Overview = Schemas['Overview']
export type Alert = Schemas['Alert']
export type Pipeline = Schemas['PipelineAnswer']
export type Source = Pipeline['sources'][number]

export type RuleList = Schemas['RuleList']
export type AlertRule = Schemas['AlertRule']
export type RuleDraft = Schemas['RuleDraft']
export type TrialRequest = Schemas['TrialRequest']
export type RuleTrial = Schemas['RuleTrial']
export type Notice = Schemas['NoticeView']
export type Stage = Pipeline['stages'][number]
export type Latency = NonNullable<Pipeline['fromArrival']>
export type PipelineHistory = Schemas['PipelinePoints']
export type PipelinePoint = PipelineHistory['points'][number]
export type Deletion = Schemas['DeletionAnswer']
export type CaseDeletion = Schemas['CaseDeletion']
export type DeadLetter = Schemas['DeadLetterView']
export type RejectReason = DeadLetter['reason']
export type Replay = Schemas['ReplayView']
export type Story = Schemas['StoryView']

export type ReviewItem = Schemas['ReviewView']
export type ReviewQueue = Schemas['QueueView']
export type ReviewDecision = NonNullable<Schemas['DecisionRequest']['decision']>

export type Procedure = Schemas['ProcedureView']
export type StepRule = Schemas['StepRule']
export type CaseField = Schemas['Field']
export type CasePage = Schemas['CasePage']
export type CaseLine = Schemas['Line']
export type CaseView = Schemas['CaseView']
export type CaseStep = Schemas['StepView']
export type NextStep = Schemas['NextStep']
export type OpenRequest = Schemas['OpenRequest']
export type StepRequest = Schemas['StepRequest']
export type CaseQuery = NonNullable<paths['/api/v1/cases/{procedure}']['get']['parameters']['query']>
export type FieldFault = Schemas['FieldFault']
export type OrganEntry = Schemas['OrganEntry']
export type Task = Schemas['TaskView']
export type TaskList = Schemas['TaskList']
export type Remark = Schemas['Remark']
export type RemarkDraft = Schemas['RemarkDraft']
export type RemarkList = Schemas['RemarkList']
export type Unmasking = Schemas['Unmasking']
export type UnmaskedValue = Schemas['UnmaskedValue']
