package org.zhengming.api.oversight;

/** Where a quarter's sample stands. */
public enum SampleState {
    /** The program has drawn it. */
    DRAWN,
    /** The invited member has judged every piece of it. */
    JUDGED,
    /** The committee has said what follows from it. */
    ANSWERED,
    CLOSED
}
