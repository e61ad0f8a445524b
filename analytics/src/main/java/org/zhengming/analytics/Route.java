package org.zhengming.analytics;

/** The path the machine suggests and a person decides (建议路径). */
public enum Route {
    DROP,
    MONITOR,
    FACT_CHECK,
    REFERRAL_REVIEW,
    WELFARE
}
