package org.zhengming.api.interference;

/** Where a record of the register stands; from REGISTERED on it is only added to. */
public enum InquiryState {
    DRAFT,
    /** Court staff who were present have yet to sign (在场人签字确认). */
    WITNESS_PENDING,
    SIGNED,
    /** In the register: not changed any more, only noted upon. */
    REGISTERED,
    /** Not entered, as a reference opinion given by commission; the record of that stays. */
    EXEMPT,
    CLASSIFIED,
    REPORT_QUEUED,
    REPORTED,
    FOLLOW_UP,
    ARCHIVED
}
