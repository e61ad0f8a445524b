package org.zhengming.api.delivery;

import java.util.List;

/** The newest notices, newest first. */
public record NoticeList(List<NoticeView> notices) {}
