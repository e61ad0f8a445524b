package org.zhengming.analytics;

/** How sensitive a leaked item is, in ascending order (个人信息保护法 第28条; the steps are this project's own policy). */
public enum Sensitivity {
    /** Lawfully public: never a leak. */
    S0_PUBLIC,
    S1_GENERAL,
    /** General by itself, sensitive together with others. */
    S2_AGGREGATED,
    S3_SENSITIVE,
    /** Sensitive, and somebody's safety hangs on it: homes, whereabouts, children's ways. */
    S4_SENSITIVE_SAFETY
}
