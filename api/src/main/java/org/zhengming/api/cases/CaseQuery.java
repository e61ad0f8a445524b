package org.zhengming.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a procedure to list, newest change first.
 *
 * @param states all when empty
 * @param person id in the registry, or {@code null} for everybody
 * @param after where the page before ended, or {@code null}
 * @param size of a page
 */
public record CaseQuery(
        List<String> states,
        @Nullable String person,
        @Nullable Place after,
        int size) {

    public CaseQuery {
        states = List.copyOf(states);
    }

    CaseQuery about(@Nullable String other) {
        return new CaseQuery(states, other, after, size);
    }

    /** Where a page ended. */
    public record Place(Instant changedAt, UUID id) {}
}
