package org.zhengming.api.committee;

/** How an application came in. */
public enum IntakeChannel {
    PHONE,
    EMAIL,
    WRITTEN
}
