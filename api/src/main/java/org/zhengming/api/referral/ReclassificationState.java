package org.zhengming.api.referral;

/** Where the reclassification of a shielded post (改类) stands. */
public enum ReclassificationState {
    PROPOSED,
    CONFIRMED,
    REJECTED
}
