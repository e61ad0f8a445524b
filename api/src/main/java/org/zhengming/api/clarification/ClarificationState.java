package org.zhengming.api.clarification;

/** Where a clarification stands (S1(十三), S2 第13条, S3 第17条, S4 第四条). */
public enum ClarificationState {
    LEAD_REGISTERED,
    INQUIRY_OPEN,
    PARTY_HEARD,
    FACTS_VERIFIED,
    DRAFTED,
    LEGAL_PRIVACY_REVIEW,
    SUPERIOR_REVIEW,
    APPROVED,
    PUBLISHED,
    EFFECT_TRACKED,
    CLOSED,
    /** Sent back by the reviewer or the superior. */
    RETURNED,
    /** A correction of what was published waits for its approval. */
    CORRECTION_DRAFTED,
    CORRECTED,
    NOT_NEEDED,
    /** The claims hold: handed to discipline inspection, and nothing is clarified. */
    FOUNDED_HANDOFF,
    WITHDRAWN
}
