package org.zhengming.analytics;

/** Kinds of private value or statement that a post may give away (泄露类型). */
public enum LeakType {
    PHONE,
    ID_CARD,
    ADDRESS,
    PLATE,
    BANK_CARD,
    EMAIL,
    WECHAT,
    QQ,
    RELATIVE,
    CHILD_SCHOOL,
    LOCATION_TRACK,
    HEALTH,
    PROPERTY
}
