package org.zhengming.api.referral;

/** How a count of leaked items compares with the reference counts of 法释〔2017〕10号 第5条; decides nothing. */
public enum CountHint {
    BELOW_REFERENCE,
    REACHES_REFERENCE,
    /** Ten times the reference count. */
    FAR_ABOVE_REFERENCE
}
