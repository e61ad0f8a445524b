package org.zhengming.api.referral;

/** Where a referral stands (S1(十五)(十六), S2 第12条、第14条, S3 第18条). */
public enum ReferralState {
    DETECTED,
    TRIAGED,
    CONFIRMED_LEAK,
    EVIDENCE_FIXED,
    NOTIFIED_SUBJECT,
    /** The department concerned inquires first (S3 第18条), where the organ decided so. */
    DEPT_INQUIRY,
    REVIEWED,
    APPROVED,
    SENT,
    ACKNOWLEDGED,
    SUPPLEMENT_REQUESTED,
    ACCEPTED,
    NOT_ACCEPTED,
    OUTCOME_FED_BACK,
    CLOSED,
    /** The machine was wrong: what the case held is purged, only the count stays. */
    FALSE_POSITIVE,
    /** What was taken for a leak is lawfully public: purged as well. */
    PUBLIC_OFFICIAL
}
