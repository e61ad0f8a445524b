package org.zhengming.api.committee;

/** Where a support (慰问、疏导、援助、救治) stands. */
public enum SupportState {
    PLANNED,
    DONE,
    DROPPED
}
