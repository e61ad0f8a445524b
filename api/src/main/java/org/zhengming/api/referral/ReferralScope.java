package org.zhengming.api.referral;

/** How much of a post may be referred. */
public enum ReferralScope {
    WHOLE_POST,
    /** The post is lawful speech but for these spans: they alone, and the rest stays shielded. */
    SPAN_ONLY
}
