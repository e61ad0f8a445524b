package org.zhengming.api.security;

/** What a role may do. */
public enum Permission {
    /** Counts without names of persons. */
    VIEW_STATISTICS,
    /** Search, single findings and alerts, with names. */
    SEARCH_FINDINGS,
    /** State of the job and its sources. */
    VIEW_PIPELINE,
    /** Have items read again that could not be read or analysed. */
    REPLAY_DEAD_LETTERS,
    /** Reach the desks of cases at all; each procedure then says who may what. */
    USE_CASES,
    /** See clarifications (澄清). */
    VIEW_CLARIFICATIONS
}
