package org.zhengming.api.security;

/** What a role may do. */
public enum Permission {
    /** How the office decides: false alarms, refusals, corrections; counts without names of persons. */
    VIEW_STATISTICS,
    /** Counts of what is found, without names of persons. */
    VIEW_OVERVIEW,
    /** Search, single findings and alerts, with names. */
    SEARCH_FINDINGS,
    /** State of the job and its sources. */
    VIEW_PIPELINE,
    /** Have items read again that could not be read or analysed. */
    REPLAY_DEAD_LETTERS,
    /** Rules of alerts, and how far their notices have come. */
    READ_ALERT_RULES,
    /** Write, change and delete rules of alerts, and have notices tried again. */
    WRITE_ALERT_RULES,
    /** Reach the desks of cases at all; each procedure then says who may what. */
    USE_CASES,
    /** Look at findings one by one and decide about them (研判). */
    REVIEW_FINDINGS,
    /** See the register of interference (过问登记). */
    VIEW_REGISTER,
    /** Write down that somebody asked about a case. */
    RECORD_INTERFERENCE,
    /** Confirm signatures, enter, classify, follow up and archive records of the register. */
    KEEP_REGISTER,
    /** Decide that a reference opinion need not be entered. */
    APPROVE_EXEMPTION,
    /** Report records of the register to those who must know. */
    REPORT_REGISTER,
    /** Take issued summaries of the register out. */
    EXPORT_REGISTER,
    /** See the committee's cases (委员会). */
    VIEW_COMMITTEE_CASES,
    /** Apply for aid, protection or support. */
    APPLY_TO_COMMITTEE,
    /** Do the work of the committee's office: check, contact, investigate, coordinate, draft. */
    RUN_COMMITTEE_OFFICE,
    /** Decide for the committee. */
    DECIDE_FOR_COMMITTEE,
    /** Grant a look at a private value of a case that somebody else asked for (解密查看). */
    GRANT_UNMASKING,
    /** Ask for captures and be the second person at one. */
    CAPTURE_EVIDENCE,
    /** See that there are packages, where they stand and who had them; check them. */
    LIST_EVIDENCE,
    /** See what a package holds, as it was captured. */
    VIEW_EVIDENCE,
    /** Make copies with parts covered. */
    REDACT_EVIDENCE,
    /** Ask for copies that leave, and take them when somebody else granted it. */
    EXPORT_EVIDENCE,
    /** Grant copies and exports that others asked for. */
    GRANT_EXPORT,
    /** See clarifications (澄清). */
    VIEW_CLARIFICATIONS,
    /** Have what is indexed judged anew. */
    REANALYSE,
    /** Ask for a clarification about oneself, state one's case and consent. */
    APPLY_FOR_CLARIFICATIONS,
    /** Open, draft and publish clarifications. */
    PREPARE_CLARIFICATIONS,
    /** Verify the facts of a clarification. */
    VERIFY_CLARIFICATIONS,
    /** Check a statement for law and privacy. */
    REVIEW_CLARIFICATIONS,
    /** Record the superior's decision on a statement. */
    APPROVE_CLARIFICATIONS,
    /** See what was handed to discipline inspection (属实转办). */
    VIEW_HANDOFFS,
    RECEIVE_HANDOFFS,
    /** See referrals (移送); a liaison those that were sent to their unit. */
    VIEW_REFERRALS,
    /** Open, triage, prepare and send referrals. */
    PREPARE_REFERRALS,
    REVIEW_REFERRALS,
    APPROVE_REFERRALS,
    /** Acknowledge and answer referrals for the police. */
    ANSWER_REFERRALS,
    /** See which shielded posts were reclassified (改类). */
    VIEW_RECLASSIFICATIONS,
    PROPOSE_RECLASSIFICATIONS,
    DECIDE_RECLASSIFICATIONS,
    /** See who asked for an export of findings or of decisions, and who granted it. */
    VIEW_EXPORTS,
    /** Ask for decisions as labelled cases, and take them when somebody else granted it. */
    EXPORT_LABELS,
    /** Ask for the findings of a search as a file, and take it when somebody else granted it. */
    EXPORT_FINDINGS,
    /** See the quarterly samples that outsiders judge (外部抽检). */
    VIEW_SAMPLES,
    /** Draw and judge them, as an invited member of the committee. */
    JUDGE_SAMPLES,
    /** See requests of persons about their own data (本人权利). */
    VIEW_RIGHTS_REQUESTS,
    /** Ask about one's own data. */
    ASK_FOR_RIGHTS,
    HANDLE_RIGHTS_REQUESTS,
    DECIDE_RIGHTS_REQUESTS,
    /** See incidents with the system's own data (自身数据泄露). */
    VIEW_INCIDENTS,
    HANDLE_INCIDENTS,
    /** Have the authority and those concerned told, or say why not. */
    DECIDE_INCIDENTS,
    /** See which cases are kept beyond their time, and by whose word (留存). */
    VIEW_HOLDS,
    ASK_FOR_HOLDS,
    DECIDE_HOLDS,
    /** See the proofs that cases were deleted when their time was over (删除证明). */
    VIEW_DELETIONS,
    /** See what is due and overdue (待办). */
    VIEW_TASKS,
    /** See reports, make and export them (报告). */
    VIEW_REPORTS,
    /** Search the audit log and have it checked (审计). */
    READ_AUDIT,
    /** Add and change accounts; never sees cases or findings. */
    MANAGE_ACCOUNTS,
    /** Replace the registry of the protected. */
    MANAGE_REGISTRY,
    /** See what is read, and try, add, pause and remove sources. */
    MANAGE_SOURCES,
    /** See the route policy in force and those before. */
    VIEW_POLICY
}
