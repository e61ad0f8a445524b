package org.zhengming.api.interference;

/** Where a quarter's summary of the register stands. */
public enum SummaryState {
    DRAFTED,
    RETURNED,
    /** Signed by somebody else than who drafted it; only now it can be taken out. */
    ISSUED
}
