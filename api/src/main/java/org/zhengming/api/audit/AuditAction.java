package org.zhengming.api.audit;

/** What leaves a trace. */
public enum AuditAction {
    SIGN_IN,
    SIGN_OUT,
    SEARCH,
    VIEW_FINDING,
    VIEW_STORY,
    VIEW_OVERVIEW,
    VIEW_ALERTS,
    OPEN_ALERT_STREAM,
    LIST_CASES,
    VIEW_CASE,
    OPEN_CASE,
    MOVE_CASE,
    VIEW_DEAD_LETTERS,
    REPLAY_DEAD_LETTER,
    REFUSED_ACCESS,
    /** The log itself cut off a half-written last line after a crash. */
    REPAIR
}
