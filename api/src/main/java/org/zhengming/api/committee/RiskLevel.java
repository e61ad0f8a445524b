package org.zhengming.api.committee;

/** How high the risk is. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
