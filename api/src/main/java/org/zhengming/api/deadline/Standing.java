package org.zhengming.api.deadline;

/** How a deadline stands at a moment. */
public enum Standing {
    ON_TIME,
    /** A reminder before the due date has come. */
    DUE_SOON,
    OVERDUE,
    PAUSED,
    MET,
    MET_LATE
}
