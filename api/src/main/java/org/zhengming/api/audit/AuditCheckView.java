package org.zhengming.api.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a check of the whole log stands.
 *
 * @param entries good lines so far
 * @param bytes read so far, of {@code bytesInAll}
 * @param lastAt time of the last good line
 * @param lastHash hash of the last good line: what to note elsewhere
 * @param broken the first broken line
 * @param anchor what the check before noted, and this one compares with
 */
public record AuditCheckView(
        CheckState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String by,
        long entries,
        long bytes,
        long bytesInAll,
        @Nullable Instant lastAt,
        @Nullable String lastHash,
        @Nullable BrokenLine broken,
        @Nullable AuditAnchor anchor) {

    /** Where a check stands. */
    public enum CheckState {
        /** Not since the program was started. */
        NONE,
        RUNNING,
        SOUND,
        BROKEN,
        /** The log could not be read to its end. */
        UNREADABLE
    }

    /** @param line from 1 */
    public record BrokenLine(String file, long line, AuditVerification.Fault fault) {}
}
