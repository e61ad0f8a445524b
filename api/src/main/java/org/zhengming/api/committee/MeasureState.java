package org.zhengming.api.committee;

/** Where a protection measure (保护措施) stands. */
public enum MeasureState {
    REQUESTED,
    CONFIRMED,
    REFUSED,
    IN_FORCE,
    ENDED
}
