package org.zhengming.api.export;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export that somebody asked for.
 *
 * @param id of its case
 * @param procedure the kind of that case
 * @param organName name of the organ it is about
 * @param fields what is asked for
 * @param askedBy username
 * @param until when the file can no longer be taken; {@code null} unless it was granted
 * @param items how many findings or cases were in the file; {@code null} until it is taken
 */
public record ExportEntry(
        UUID id,
        String procedure,
        String organName,
        ExportStanding standing,
        Map<String, Object> fields,
        String askedBy,
        String askedByName,
        Instant askedAt,
        String reason,
        @Nullable String decidedByName,
        @Nullable String decisionReason,
        @Nullable Instant until,
        @Nullable Instant takenAt,
        @Nullable Integer items) {}
