package org.zhengming.api.audit;

/** What leaves a trace. */
public enum AuditAction {
    SIGN_IN,
    SIGN_OUT,
    /** Somebody enrolled a second factor, in place of any before. */
    ENROL_SECOND_FACTOR,
    VIEW_SECOND_FACTOR,
    /** A recovery code was taken in place of a code of the app. */
    USE_RECOVERY_CODE,
    /** An administrator asked that a second factor be taken away, and said why. */
    ASK_SECOND_FACTOR_RESET,
    /** A second factor was taken away, by a second administrator's word or by the command. */
    RESET_SECOND_FACTOR,
    /** Somebody chose a password of their own. */
    CHANGE_PASSWORD,
    /** An administrator added an account or gave it a new password. */
    SET_ACCOUNT,
    SEARCH,
    LIST_SAVED_SEARCHES,
    SAVE_SEARCH,
    CHANGE_SAVED_SEARCH,
    DELETE_SAVED_SEARCH,
    VIEW_FINDING,
    VIEW_STORY,
    VIEW_OVERVIEW,
    VIEW_ALERTS,
    OPEN_ALERT_STREAM,
    /** Takes the next finding of the queue. */
    REVIEW_NEXT,
    REVIEW_DECISION,
    LIST_ORGANS,
    LIST_EXPORTS,
    /** Decisions left as labelled cases. */
    EXPORT_LABELS,
    /** Findings of a search left as a file. */
    EXPORT_FINDINGS,
    LIST_CASES,
    VIEW_CASE,
    OPEN_CASE,
    MOVE_CASE,
    VIEW_REMARKS,
    ADD_REMARK,
    LIST_UNMASKINGS,
    ASK_UNMASKING,
    DECIDE_UNMASKING,
    /** A private value was shown, to one person, once. */
    UNMASK,
    REQUEST_CAPTURE,
    ATTEND_CAPTURE,
    /** The program has captured and sealed what was asked for, or could not. */
    SEAL_EVIDENCE,
    LIST_EVIDENCE,
    VIEW_EVIDENCE,
    VERIFY_EVIDENCE,
    REDACT_EVIDENCE,
    ASK_EXPORT,
    DECIDE_EXPORT,
    TAKE_EXPORT,
    EXPIRE_EVIDENCE,
    /** A case whose time after its end was over was deleted; its digest tells which it was to whoever knows its id. */
    DELETE_CASE,
    VIEW_DELETIONS,
    /** What a case held was removed, history included. */
    PURGE_CASE,
    LIST_TASKS,
    LIST_REPORTS,
    VIEW_REPORT,
    MAKE_REPORT,
    EXPORT_REPORT,
    VIEW_PAPER,
    EXPORT_PAPER,
    VIEW_TRANSPARENCY,
    VIEW_DEAD_LETTERS,
    REPLAY_DEAD_LETTER,
    VIEW_ALERT_RULES,
    CREATE_ALERT_RULE,
    CHANGE_ALERT_RULE,
    DELETE_ALERT_RULE,
    TRY_ALERT_RULE,
    VIEW_ALERT_NOTICES,
    RETRY_ALERT_NOTICE,
    /** The system itself tries to deliver an alert by mail or webhook. */
    SEND_ALERT,
    LIST_ACCOUNTS,
    ADD_ACCOUNT,
    CHANGE_ACCOUNT,
    /** A second administrator confirmed what another asked for. */
    CONFIRM_ACCOUNT,
    REFUSE_ACCOUNT,
    VIEW_REGISTRY,
    CHECK_REGISTRY,
    REPLACE_REGISTRY,
    LIST_ENROLMENTS,
    /** A private value is recognised from now on, with the consent of whose it is. */
    ENROL_VALUE,
    WITHDRAW_ENROLMENT,
    LIST_SOURCES,
    TRY_SOURCE,
    ADD_SOURCE,
    PAUSE_SOURCE,
    RESUME_SOURCE,
    REMOVE_SOURCE,
    VIEW_POLICY,
    LIST_STORIES,
    VIEW_AUDIT,
    /** A check of this log begins, or has ended. */
    VERIFY_AUDIT,
    REANALYSE,
    CHECK_RETENTION,
    /** What is sealed was sealed anew with a new key. */
    ROTATE_KEYS,
    REFUSED_ACCESS,
    /** The log itself cut off a half-written last line after a crash. */
    REPAIR
}
