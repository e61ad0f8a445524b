package org.zhengming.api.committee;

/** What support is given; its content is never kept. */
public enum SupportType {
    VISIT,
    PSYCH_COUNSELLING,
    FUND_AID,
    MEDICAL_GREEN_CHANNEL
}
