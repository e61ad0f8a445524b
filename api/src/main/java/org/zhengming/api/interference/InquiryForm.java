package org.zhengming.api.interference;

/** How it was asked. */
public enum InquiryForm {
    DOCUMENT,
    LETTER,
    SMS,
    MICROBLOG,
    WECHAT,
    EMAIL,
    PHONE,
    ORAL,
    MEETING,
    OTHER
}
