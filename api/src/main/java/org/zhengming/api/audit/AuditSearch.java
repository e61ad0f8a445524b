package org.zhengming.api.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the log; {@code null} stands for anything.
 *
 * @param who exact username
 * @param text part of what it was done to
 * @param from first instant
 * @param to first instant after
 */
public record AuditSearch(
        @Nullable String who,
        @Nullable AuditAction action,
        @Nullable String text,
        @Nullable Purpose purpose,
        @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant to) {

    boolean endsAfter(AuditEntry entry) {
        return from != null && entry.at().isBefore(from);
    }

    boolean fits(AuditEntry entry) {
        return (who == null || who.equals(entry.who()))
                && (action == null || action == entry.action())
                && (text == null || entry.what() != null && entry.what().contains(text))
                && (purpose == null || purpose == entry.purpose())
                && (outcome == null || outcome == entry.outcome())
                && (to == null || entry.at().isBefore(to));
    }

    /** For the trace of the search itself. */
    public String told() {
        return Stream.of(
                        told("who", who),
                        told("action", action),
                        told("what", text),
                        told("purpose", purpose),
                        told("outcome", outcome),
                        told("from", from),
                        told("to", to))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String told(String name, @Nullable Object value) {
        return value == null ? null : name + "=" + value;
    }
}
