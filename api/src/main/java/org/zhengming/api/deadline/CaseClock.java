package org.zhengming.api.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.cases.CaseRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * When a case's steps start, stop and end a deadline. Stands as data in {@code case-clocks.json}.
 *
 * @param procedure name of the kind of case
 * @param rule code of the deadline
 * @param starts states that start it when they are entered
 * @param ends states that end it
 * @param pausedIn states in which it stands still
 * @param extendedBy the step that makes it longer; {@code null} for none
 * @param only of cases alone that have a value in a field; {@code null} for all
 * @param startsAt field with the instant from which it runs; {@code null} for that of the step
 */
public record CaseClock(
        String procedure,
        String rule,
        Set<String> starts,
        Set<String> ends,
        Set<String> pausedIn,
        @Nullable Extending extendedBy,
        @Nullable Only only,
        @Nullable String startsAt) {

    /** Whether the deadline is meant for such a case at all. */
    boolean isFor(CaseRecord record) {
        return only == null || only.holds(record);
    }

    /** @param value that the field has, or that is one of the field's */
    public record Only(String field, String value) {

        private boolean holds(CaseRecord record) {
            return record.text(field).equals(value) || record.entries(field).contains(value);
        }
    }

    /** @param field of the case that holds the new last day */
    public record Extending(String action, String field) {}

    public static List<CaseClock> bundled() {
        try (InputStream in = CaseClock.class.getResourceAsStream("case-clocks.json")) {
            return List.of(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, CaseClock[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
