package org.zhengming.api.audit;

/**
 * Something in the log that an auditor may want to ask about. It says nothing of why it was done.
 *
 * @param when the day, or the hour where it is of an hour, such as {@code 2026-03-01T14}, in UTC
 * @param count how often
 */
public record AuditHint(Kind kind, String who, String when, long count) {

    /** What is unusual. */
    public enum Kind {
        /** Many looks at findings, cases and evidence within an hour. */
        MANY_LOOKS,
        /** The same search or the same finding again and again on one day. */
        SAME_AGAIN,
        /** Work in the small hours, 1 to 5 o'clock in Beijing. */
        AT_NIGHT,
        /** Attempts that were refused. */
        REFUSALS
    }
}
