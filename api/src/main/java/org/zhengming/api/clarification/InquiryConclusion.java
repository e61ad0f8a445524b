package org.zhengming.api.clarification;

/** What the verification came to (S1(三十)7). */
public enum InquiryConclusion {
    UNFOUNDED,
    PARTLY_FOUNDED,
    FOUNDED,
    UNVERIFIABLE,
    OUT_OF_REMIT
}
