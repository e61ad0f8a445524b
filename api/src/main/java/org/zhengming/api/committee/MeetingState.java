package org.zhengming.api.committee;

/** Where a meeting of the committee stands. */
public enum MeetingState {
    CONVENED,
    HELD,
    MINUTES_APPROVED,
    CANCELLED
}
