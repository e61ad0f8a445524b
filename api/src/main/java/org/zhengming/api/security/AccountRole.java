package org.zhengming.api.security;

import static org.zhengming.api.security.Permission.ANSWER_REFERRALS;
import static org.zhengming.api.security.Permission.APPLY_FOR_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.APPLY_TO_COMMITTEE;
import static org.zhengming.api.security.Permission.APPROVE_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.APPROVE_EXEMPTION;
import static org.zhengming.api.security.Permission.APPROVE_REFERRALS;
import static org.zhengming.api.security.Permission.ASK_FOR_HOLDS;
import static org.zhengming.api.security.Permission.ASK_FOR_RIGHTS;
import static org.zhengming.api.security.Permission.CAPTURE_EVIDENCE;
import static org.zhengming.api.security.Permission.DECIDE_FOR_COMMITTEE;
import static org.zhengming.api.security.Permission.DECIDE_HOLDS;
import static org.zhengming.api.security.Permission.DECIDE_INCIDENTS;
import static org.zhengming.api.security.Permission.DECIDE_RECLASSIFICATIONS;
import static org.zhengming.api.security.Permission.DECIDE_RIGHTS_REQUESTS;
import static org.zhengming.api.security.Permission.EXPORT_EVIDENCE;
import static org.zhengming.api.security.Permission.EXPORT_FINDINGS;
import static org.zhengming.api.security.Permission.EXPORT_LABELS;
import static org.zhengming.api.security.Permission.EXPORT_REGISTER;
import static org.zhengming.api.security.Permission.GRANT_EXPORT;
import static org.zhengming.api.security.Permission.GRANT_UNMASKING;
import static org.zhengming.api.security.Permission.HANDLE_INCIDENTS;
import static org.zhengming.api.security.Permission.HANDLE_RIGHTS_REQUESTS;
import static org.zhengming.api.security.Permission.JUDGE_SAMPLES;
import static org.zhengming.api.security.Permission.KEEP_REGISTER;
import static org.zhengming.api.security.Permission.LIST_EVIDENCE;
import static org.zhengming.api.security.Permission.MANAGE_ACCOUNTS;
import static org.zhengming.api.security.Permission.MANAGE_REGISTRY;
import static org.zhengming.api.security.Permission.MANAGE_SOURCES;
import static org.zhengming.api.security.Permission.PREPARE_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.PREPARE_REFERRALS;
import static org.zhengming.api.security.Permission.PROPOSE_RECLASSIFICATIONS;
import static org.zhengming.api.security.Permission.READ_ALERT_RULES;
import static org.zhengming.api.security.Permission.READ_AUDIT;
import static org.zhengming.api.security.Permission.REANALYSE;
import static org.zhengming.api.security.Permission.RECEIVE_HANDOFFS;
import static org.zhengming.api.security.Permission.RECORD_INTERFERENCE;
import static org.zhengming.api.security.Permission.REDACT_EVIDENCE;
import static org.zhengming.api.security.Permission.REPLAY_DEAD_LETTERS;
import static org.zhengming.api.security.Permission.REPORT_REGISTER;
import static org.zhengming.api.security.Permission.REVIEW_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.REVIEW_FINDINGS;
import static org.zhengming.api.security.Permission.REVIEW_REFERRALS;
import static org.zhengming.api.security.Permission.RUN_COMMITTEE_OFFICE;
import static org.zhengming.api.security.Permission.SEARCH_FINDINGS;
import static org.zhengming.api.security.Permission.USE_CASES;
import static org.zhengming.api.security.Permission.VERIFY_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.VIEW_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.VIEW_COMMITTEE_CASES;
import static org.zhengming.api.security.Permission.VIEW_DELETIONS;
import static org.zhengming.api.security.Permission.VIEW_EVIDENCE;
import static org.zhengming.api.security.Permission.VIEW_EXPORTS;
import static org.zhengming.api.security.Permission.VIEW_HANDOFFS;
import static org.zhengming.api.security.Permission.VIEW_HOLDS;
import static org.zhengming.api.security.Permission.VIEW_INCIDENTS;
import static org.zhengming.api.security.Permission.VIEW_OVERVIEW;
import static org.zhengming.api.security.Permission.VIEW_PIPELINE;
import static org.zhengming.api.security.Permission.VIEW_POLICY;
import static org.zhengming.api.security.Permission.VIEW_RECLASSIFICATIONS;
import static org.zhengming.api.security.Permission.VIEW_REFERRALS;
import static org.zhengming.api.security.Permission.VIEW_REGISTER;
import static org.zhengming.api.security.Permission.VIEW_REPORTS;
import static org.zhengming.api.security.Permission.VIEW_RIGHTS_REQUESTS;
import static org.zhengming.api.security.Permission.VIEW_SAMPLES;
import static org.zhengming.api.security.Permission.VIEW_STATISTICS;
import static org.zhengming.api.security.Permission.VIEW_TASKS;
import static org.zhengming.api.security.Permission.WRITE_ALERT_RULES;

import java.util.List;
import org.zhengming.api.audit.Purpose;

/** Who uses the system (使用者), what they may do and for what purpose they do it. */
public enum AccountRole {
    PUBLICITY_OFFICER(
            Purpose.REPUTATION_CLARIFICATION,
            VIEW_STATISTICS,
            VIEW_OVERVIEW,
            SEARCH_FINDINGS,
            VIEW_PIPELINE,
            READ_ALERT_RULES,
            WRITE_ALERT_RULES,
            REVIEW_FINDINGS,
            USE_CASES,
            CAPTURE_EVIDENCE,
            LIST_EVIDENCE,
            VIEW_EVIDENCE,
            REDACT_EVIDENCE,
            EXPORT_EVIDENCE,
            VIEW_CLARIFICATIONS,
            PREPARE_CLARIFICATIONS,
            VIEW_REFERRALS,
            PREPARE_REFERRALS,
            VIEW_RECLASSIFICATIONS,
            PROPOSE_RECLASSIFICATIONS,
            VIEW_EXPORTS,
            EXPORT_LABELS,
            EXPORT_FINDINGS,
            VIEW_TASKS,
            VIEW_REPORTS,
            VIEW_HOLDS,
            ASK_FOR_HOLDS),
    /** Looks at what the officer prepared (复核). */
    REVIEWER(
            Purpose.REPUTATION_CLARIFICATION,
            VIEW_STATISTICS,
            VIEW_OVERVIEW,
            SEARCH_FINDINGS,
            READ_ALERT_RULES,
            REVIEW_FINDINGS,
            USE_CASES,
            CAPTURE_EVIDENCE,
            LIST_EVIDENCE,
            VIEW_EVIDENCE,
            REDACT_EVIDENCE,
            VIEW_CLARIFICATIONS,
            REVIEW_CLARIFICATIONS,
            VIEW_REFERRALS,
            REVIEW_REFERRALS,
            VIEW_RECLASSIFICATIONS,
            PROPOSE_RECLASSIFICATIONS,
            DECIDE_RECLASSIFICATIONS,
            VIEW_EXPORTS,
            EXPORT_LABELS,
            EXPORT_FINDINGS,
            VIEW_TASKS,
            VIEW_REPORTS,
            VIEW_HOLDS,
            ASK_FOR_HOLDS),
    /** Decides for the superior (审批). */
    APPROVER(
            Purpose.REPUTATION_CLARIFICATION,
            VIEW_STATISTICS,
            VIEW_OVERVIEW,
            SEARCH_FINDINGS,
            READ_ALERT_RULES,
            USE_CASES,
            GRANT_UNMASKING,
            VIEW_COMMITTEE_CASES,
            DECIDE_FOR_COMMITTEE,
            LIST_EVIDENCE,
            VIEW_EVIDENCE,
            GRANT_EXPORT,
            VIEW_CLARIFICATIONS,
            APPROVE_CLARIFICATIONS,
            VIEW_REFERRALS,
            APPROVE_REFERRALS,
            VIEW_RECLASSIFICATIONS,
            DECIDE_RECLASSIFICATIONS,
            VIEW_EXPORTS,
            VIEW_SAMPLES,
            VIEW_RIGHTS_REQUESTS,
            DECIDE_RIGHTS_REQUESTS,
            VIEW_INCIDENTS,
            DECIDE_INCIDENTS,
            VIEW_TASKS,
            VIEW_REPORTS,
            VIEW_HOLDS,
            DECIDE_HOLDS,
            VIEW_DELETIONS),
    COMMITTEE_MEMBER(
            Purpose.COMMITTEE_CASE,
            VIEW_STATISTICS,
            VIEW_OVERVIEW,
            SEARCH_FINDINGS,
            READ_ALERT_RULES,
            REVIEW_FINDINGS,
            USE_CASES,
            VIEW_COMMITTEE_CASES,
            APPLY_TO_COMMITTEE,
            RUN_COMMITTEE_OFFICE,
            VIEW_CLARIFICATIONS,
            VERIFY_CLARIFICATIONS,
            VIEW_REFERRALS,
            VIEW_RECLASSIFICATIONS,
            VIEW_SAMPLES,
            VIEW_RIGHTS_REQUESTS,
            HANDLE_RIGHTS_REQUESTS,
            VIEW_TASKS,
            VIEW_REPORTS,
            VIEW_HOLDS,
            ASK_FOR_HOLDS),
    /** A committee member from outside (特邀委员): judges samples of what was decided, and sees nothing else. */
    INVITED_MEMBER(Purpose.COMMITTEE_CASE, VIEW_STATISTICS, USE_CASES, VIEW_SAMPLES, JUDGE_SAMPLES),
    /** Sees referrals addressed to their unit, and the clocks of these; never the monitoring side. */
    POLICE_LIAISON(null, VIEW_STATISTICS, USE_CASES, VIEW_REFERRALS, ANSWER_REFERRALS, VIEW_TASKS),
    DISCIPLINE_INSPECTOR(null, VIEW_STATISTICS, USE_CASES, VIEW_HANDOFFS, RECEIVE_HANDOFFS),
    /** Keeps the register of interference (过问登记), walled off from the monitoring side. */
    REGISTER_KEEPER(
            Purpose.INTERFERENCE_REGISTER,
            VIEW_STATISTICS,
            USE_CASES,
            VIEW_REGISTER,
            RECORD_INTERFERENCE,
            KEEP_REGISTER,
            EXPORT_REGISTER,
            VIEW_TASKS),
    /** Answers for the register: exemptions and reports (审判管理机构负责人). */
    REGISTER_SUPERVISOR(
            Purpose.INTERFERENCE_REGISTER,
            VIEW_STATISTICS,
            USE_CASES,
            GRANT_UNMASKING,
            VIEW_REGISTER,
            APPROVE_EXEMPTION,
            REPORT_REGISTER,
            EXPORT_REGISTER,
            VIEW_TASKS),
    AUDITOR(
            null,
            VIEW_STATISTICS,
            VIEW_OVERVIEW,
            READ_AUDIT,
            VIEW_POLICY,
            USE_CASES,
            VIEW_INCIDENTS,
            VIEW_HOLDS,
            VIEW_DELETIONS),
    ADMINISTRATOR(
            null,
            VIEW_STATISTICS,
            VIEW_OVERVIEW,
            VIEW_PIPELINE,
            REPLAY_DEAD_LETTERS,
            READ_ALERT_RULES,
            WRITE_ALERT_RULES,
            REANALYSE,
            MANAGE_ACCOUNTS,
            MANAGE_REGISTRY,
            MANAGE_SOURCES,
            VIEW_POLICY,
            USE_CASES,
            VIEW_INCIDENTS,
            HANDLE_INCIDENTS,
            VIEW_DELETIONS),
    PROTECTED_PERSON(
            null,
            USE_CASES,
            VIEW_REGISTER,
            RECORD_INTERFERENCE,
            VIEW_COMMITTEE_CASES,
            APPLY_TO_COMMITTEE,
            VIEW_CLARIFICATIONS,
            APPLY_FOR_CLARIFICATIONS,
            VIEW_RIGHTS_REQUESTS,
            ASK_FOR_RIGHTS,
            VIEW_TASKS);

    private final Purpose purpose;
    private final List<Permission> permissions;

    AccountRole(Purpose purpose, Permission... permissions) {
        this.purpose = purpose;
        this.permissions = List.of(permissions);
    }

    /** The purpose for which the role reads findings, or {@code null} when it reads none. */
    public Purpose purpose() {
        return purpose;
    }

    public List<Permission> permissions() {
        return permissions;
    }
}
