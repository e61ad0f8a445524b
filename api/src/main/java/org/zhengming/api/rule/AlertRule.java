package org.zhengming.api.rule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule (预警规则) in one of its versions. It has no field for those who write posts, and the query language has none.
 *
 * @param id given when the rule is made
 * @param version 1 for the first; each change makes the next
 * @param name of its own among all rules
 * @param reason what it is for; shown with each of its alerts
 * @param watches what it listens to, at least one thing
 * @param query in the language of the search; {@code null} when it watches no findings, or all
 * @param channels by which it tells, beside the live alerts of the web pages
 * @param changedBy who made this version
 * @param changedAt when; what was seen before is no hit of it
 */
public record AlertRule(
        String id,
        int version,
        String name,
        String reason,
        Set<Watched> watches,
        @Nullable String query,
        Pace pace,
        List<String> channels,
        boolean enabled,
        String changedBy,
        Instant changedAt) {

    public AlertRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(changedAt, "changedAt");
        watches = Set.copyOf(watches);
        channels = List.copyOf(channels);
    }
}
