package org.zhengming.api.deadline;

/** How strictly a deadline binds. */
public enum Obligation {
    /** 应当. */
    MUST,
    /** 一般应当: may be extended for a reason. */
    USUALLY,
    /** A person's right, which ends with the term. */
    RIGHT
}
