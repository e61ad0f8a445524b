package org.zhengming.api.oversight;

/** Where somebody's request about their own data stands. */
public enum RightsState {
    RECEIVED,
    /** Whoever asked is to show that it is them, or say what they mean; the days stand still. */
    SUPPLEMENT_ASKED,
    VERIFIED,
    ANSWER_PROPOSED,
    DECIDED,
    ANSWERED,
    WITHDRAWN
}
