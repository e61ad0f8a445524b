package org.zhengming.api.cases;

/** Where a request to see a private value stands. */
public enum UnmaskingState {
    ASKED,
    GRANTED,
    REFUSED,
    /** The value was shown; it is not shown again. */
    SEEN,
    /** Nobody decided, or nobody looked, in time. */
    EXPIRED
}
