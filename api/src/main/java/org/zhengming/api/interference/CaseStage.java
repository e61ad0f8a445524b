package org.zhengming.api.interference;

/** The stage of the case that was asked about. */
public enum CaseStage {
    FILING,
    TRIAL,
    EXECUTION,
    COMMUTATION_PAROLE,
    OTHER
}
