package org.zhengming.api.alert;

import java.util.List;

/** Newest alerts first. */
public record AlertPage(List<Alert> alerts) {}
