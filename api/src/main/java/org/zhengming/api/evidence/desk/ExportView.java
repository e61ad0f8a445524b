package org.zhengming.api.evidence.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param encrypted whether the copy is encrypted to a certificate */
public record ExportView(
        UUID id,
        UUID packageId,
        String state,
        String reason,
        boolean encrypted,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ExportView of(ExportRow row) {
        return new ExportView(
                row.id(),
                row.packageId(),
                row.state().name(),
                row.reason(),
                row.recipient() != null,
                row.askedBy(),
                row.askedAt(),
                row.decidedBy(),
                row.decidedAt());
    }
}
