package org.zhengming.api.clarification;

/** Where a hand-over to discipline inspection (纪检监察) stands. */
public enum HandoffState {
    HANDED_OVER,
    RECEIVED,
    CLOSED
}
