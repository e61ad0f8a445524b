package org.zhengming.api.evidence.desk;

/** Where a package stands. */
public enum EvidenceState {
    /** Asked for; the second person has not come yet. */
    REQUESTED,
    QUEUED,
    CAPTURING,
    SEALED,
    FAILED,
    EXPIRED_DELETED
}
