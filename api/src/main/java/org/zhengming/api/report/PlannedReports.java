package org.zhengming.api.report;

import java.time.Instant;
import java.util.List;

/** What the program will make by itself next, for every organ. */
public record PlannedReports(List<PlannedReport> planned) {

    /** @param at not before then */
    public record PlannedReport(ReportKind kind, String subject, Instant at) {}
}
