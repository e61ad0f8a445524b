package org.zhengming.api.oversight;

/** What a piece of a sample is. */
public enum SampleKind {
    /** A decision in the review queue. */
    REVIEW,
    /** A referral that was opened. */
    REFERRAL,
    /** A shielded post that two people reclassified. */
    RECLASSIFICATION
}
