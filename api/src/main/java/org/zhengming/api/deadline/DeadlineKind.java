package org.zhengming.api.deadline;

/** What the basis of a deadline says about its length. */
public enum DeadlineKind {
    CALENDAR_DAYS,
    WORKING_DAYS,
    IMMEDIATELY,
    QUARTERLY,
    HALF_YEARLY,
    /** Promptly (及时), without a number: the length counted is a service level, a policy and not law. */
    PROMPT_NO_NUMBER
}
