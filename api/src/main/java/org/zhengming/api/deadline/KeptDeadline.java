package org.zhengming.api.deadline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it is kept.
 *
 * @param organ id of the organ it binds
 * @param caseId of the case it belongs to; {@code null} for one of a period
 * @param period such as {@code 2026-Q3}; {@code null} for one of a case
 */
public record KeptDeadline(
        UUID id,
        String organ,
        @Nullable UUID caseId,
        @Nullable String period,
        Deadline deadline) {

    KeptDeadline with(Deadline changed) {
        return new KeptDeadline(id, organ, caseId, period, changed);
    }
}
