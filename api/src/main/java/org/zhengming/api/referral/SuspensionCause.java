package org.zhengming.api.referral;

/** What the circuit breaker saw. */
public enum SuspensionCause {
    /** The police accepted too few. */
    POLICE_REFUSALS,
    /** Too many shielded posts were reclassified. */
    RECLASSIFICATIONS
}
