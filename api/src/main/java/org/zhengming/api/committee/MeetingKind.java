package org.zhengming.api.committee;

/** What kind of meeting it is. */
public enum MeetingKind {
    PLENARY,
    EXTRAORDINARY,
    /** Of the organs that protect together (联席会议, S1 article 31). */
    JOINT_CONFERENCE
}
