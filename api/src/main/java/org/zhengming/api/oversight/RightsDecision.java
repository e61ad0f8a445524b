package org.zhengming.api.oversight;

/** How a request about somebody's own data is decided. */
public enum RightsDecision {
    DONE,
    DONE_IN_PART,
    REFUSED
}
