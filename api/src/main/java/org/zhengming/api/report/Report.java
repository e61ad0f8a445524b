package org.zhengming.api.report;

import java.time.Instant;
import java.util.UUID;
import org.zhengming.api.document.DocumentView;

/**
 * A report that was made.
 *
 * @param organ id of the organ it was made for
 * @param subject what it is about, as its kind writes it
 * @param edition from 1; a report on the same subject is made anew as the next edition
 * @param madeBy name of the account, or {@code schedule}
 */
public record Report(
        UUID id,
        String organ,
        ReportKind kind,
        String subject,
        int edition,
        Instant madeAt,
        String madeBy,
        DocumentView document) {}
