package org.zhengming.api.report;

import java.time.Instant;
import java.util.UUID;

/** A report in the history, without its text. */
public record ReportEntry(
        UUID id,
        String organ,
        ReportKind kind,
        String subject,
        int edition,
        Instant madeAt,
        String madeBy,
        String title) {}
