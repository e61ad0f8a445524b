package org.zhengming.api.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the log, newest first.
 *
 * @param nextCursor ask for what lies before with it; {@code null} when everything was looked at. There may be more even
 *     when {@code entries} is empty: one answer looks at so many lines at most.
 * @param lookedBackTo time of the last line looked at, or {@code null}
 * @param unreadable lines on the way that are no lines of the log: a sign that it was changed
 */
public record AuditPage(
        List<AuditLineView> entries,
        @Nullable String nextCursor,
        @Nullable Instant lookedBackTo,
        int unreadable) {

    /** One line. */
    public record AuditLineView(
            long seq,
            Instant at,
            String who,
            @Nullable String role,
            AuditAction action,
            @Nullable String what,
            @Nullable Purpose purpose,
            AuditOutcome outcome,
            String hash) {}

    static AuditPage of(AuditReader.Found found) {
        return new AuditPage(
                found.entries().stream().map(AuditPage::view).toList(),
                found.next() == null
                        ? null
                        : found.next().file() + "_" + found.next().offset(),
                found.lookedBackTo(),
                found.unreadable());
    }

    private static AuditLineView view(AuditEntry entry) {
        return new AuditLineView(
                entry.seq(),
                entry.at(),
                entry.who(),
                entry.role(),
                entry.action(),
                entry.what(),
                entry.purpose(),
                entry.outcome(),
                entry.hash());
    }
}
