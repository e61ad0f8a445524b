package org.zhengming.api.committee;

/** Where an application for aid (援助申请) stands. */
public enum AidState {
    DRAFT,
    SUBMITTED,
    /** Whether the applicant told their department first is being checked. */
    PRECHECK,
    ACCEPTED,
    REJECTED,
    /** Handed to the body whose matter it is. */
    REFERRED,
    INVESTIGATING,
    COORDINATING,
    DECIDED,
    FED_BACK,
    APPEALED,
    CLOSED
}
