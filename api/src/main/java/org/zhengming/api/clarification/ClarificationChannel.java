package org.zhengming.api.clarification;

/** Where a statement is published (S2 第13条). */
public enum ClarificationChannel {
    OFFICIAL_SITE,
    WEIBO,
    WECHAT_OA,
    PRESS_CONFERENCE,
    OTHER
}
