package org.zhengming.api.interference;

/** Bodies whose reference opinion, given by commission, need not be entered. */
public enum ExemptBody {
    PARTY_OR_GOVERNMENT_ORGAN,
    TRADE_ASSOCIATION,
    PUBLIC_WELFARE_ORGANISATION,
    ADMINISTRATIVE_INSTITUTION
}
