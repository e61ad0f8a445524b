package org.zhengming.api.clarification;

/** Before or after the statement was published. */
public enum Period {
    BEFORE,
    AFTER
}
