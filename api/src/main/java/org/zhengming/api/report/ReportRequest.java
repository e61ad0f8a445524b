package org.zhengming.api.report;

/**
 * What report is to be made.
 *
 * @param organ id of the organ
 * @param subject a day, a quarter, half a year, or the id of a story
 */
public record ReportRequest(String organ, ReportKind kind, String subject) {}
