package org.zhengming.api.committee;

/** Why a measure is taken. */
public enum MeasureGround {
    /** the court must take it by itself */
    HIGH_RISK_CASE,
    /** the person asked for it */
    ON_APPLICATION,
    /** the person or a relative was threatened, followed or harmed */
    THREAT_OR_INFRINGEMENT
}
