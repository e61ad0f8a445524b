package org.zhengming.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to see one private value of one case (解密查看), and what became of it.
 *
 * @param reason of whoever asks
 * @param decisionReason of whoever decided, or {@code null}
 */
public record Unmasking(
        UUID id,
        UUID caseId,
        String procedure,
        String field,
        String reason,
        UnmaskingState state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant seenAt) {

    /** A request that nobody decides on lapses. */
    static final Duration TO_DECIDE = Duration.ofDays(7);

    /** What is granted is looked at soon, or not at all. */
    static final Duration TO_LOOK = Duration.ofMinutes(30);

    /** As it stands now, with what has lapsed. */
    Unmasking at(Instant now) {
        boolean lapsed = state == UnmaskingState.ASKED && now.isAfter(askedAt.plus(TO_DECIDE))
                || state == UnmaskingState.GRANTED && decidedAt != null && now.isAfter(decidedAt.plus(TO_LOOK));
        return lapsed ? in(UnmaskingState.EXPIRED) : this;
    }

    private Unmasking in(UnmaskingState other) {
        return new Unmasking(
                id,
                caseId,
                procedure,
                field,
                reason,
                other,
                askedBy,
                askedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                seenAt);
    }
}
