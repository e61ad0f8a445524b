package org.zhengming.api.evidence.desk;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package as the database knows it.
 *
 * @param request the order, encrypted
 * @param failure stable code of why it could not be captured
 */
record PackageRow(
        UUID id,
        String organ,
        String caseRef,
        EvidenceState state,
        String operator,
        String assistant,
        String digest,
        byte[] request,
        @Nullable String failure,
        @Nullable String manifestSha256,
        @Nullable Long size,
        @Nullable UUID redactedFrom,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Instant sealedAt) {

    static PackageRow of(Readable row) {
        return new PackageRow(
                row.get("id", UUID.class),
                row.get("organ", String.class),
                row.get("case_ref", String.class),
                EvidenceState.valueOf(row.get("state", String.class)),
                row.get("operator", String.class),
                row.get("assistant", String.class),
                row.get("digest", String.class),
                row.get("sealed_request", byte[].class),
                row.get("failure", String.class),
                row.get("manifest_sha256", String.class),
                row.get("size", Long.class),
                row.get("redacted_from", UUID.class),
                row.get("requested_at", Instant.class),
                row.get("changed_at", Instant.class),
                row.get("sealed_at", Instant.class));
    }
}
