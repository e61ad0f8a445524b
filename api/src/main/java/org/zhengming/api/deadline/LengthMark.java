package org.zhengming.api.deadline;

/** Where the length of a deadline comes from. */
public enum LengthMark {
    LAW,
    /** Proposed by this project or set by the organ (提议); shown with that label. */
    POLICY
}
