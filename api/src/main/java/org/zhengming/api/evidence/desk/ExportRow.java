package org.zhengming.api.evidence.desk;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy that somebody asks for.
 *
 * @param recipient certificate to encrypt to, DER, or {@code null} for a plain copy
 */
record ExportRow(
        UUID id,
        UUID packageId,
        State state,
        String reason,
        byte @Nullable [] recipient,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    enum State {
        ASKED,
        GRANTED,
        REFUSED,
        TAKEN
    }

    static ExportRow of(Readable row) {
        return new ExportRow(
                row.get("id", UUID.class),
                row.get("package_id", UUID.class),
                State.valueOf(row.get("state", String.class)),
                row.get("reason", String.class),
                row.get("recipient", byte[].class),
                row.get("asked_by", String.class),
                row.get("asked_at", Instant.class),
                row.get("decided_by", String.class),
                row.get("decided_at", Instant.class));
    }
}
