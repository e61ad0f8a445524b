package org.zhengming.api.committee;

/** What kind of meeting it is. */
public enum MeetingKind {
    PLENARY,
    EXTRAORDINARY
}
