package org.zhengming.api.clarification;

/** What the verification found of one claim. */
public enum FactResult {
    /** The records say otherwise. */
    REFUTED,
    /** The records say the same. */
    FOUNDED,
    UNVERIFIED
}
