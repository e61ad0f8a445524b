package org.zhengming.api.audit;

/** For what a reader may process what they see (PIPL articles 5 and 6: a definite purpose). */
public enum Purpose {
    REPUTATION_CLARIFICATION,
    LEAK_PROTECTION,
    THREAT_PROTECTION,
    COMMITTEE_CASE,
    INTERFERENCE_REGISTER,
    STATUTORY_REPORT
}
