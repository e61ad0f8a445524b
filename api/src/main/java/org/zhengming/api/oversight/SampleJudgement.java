package org.zhengming.api.oversight;

/** What an invited member finds of a piece of the sample. */
public enum SampleJudgement {
    RIGHT,
    WRONG,
    /** It cannot be told from what is still kept. */
    CANNOT_TELL
}
