package org.zhengming.api.committee;

/** Where a risk assessment (风险评估) stands. */
public enum AssessmentState {
    DRAFT,
    ASSESSED,
    CONFIRMED,
    /** Those who must know were told (信息通报预警). */
    WARNED,
    CLOSED
}
