package org.zhengming.api.interference;

/** Who asked. */
public enum InquirySource {
    ORG,
    INDIVIDUAL,
    LEADING_CADRE,
    CADRE_STAFF,
    CADRE_RELATIVE,
    NPC_CPPCC_MEMBER
}
