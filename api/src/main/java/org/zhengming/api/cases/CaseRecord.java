package org.zhengming.api.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param organ id of the organ it belongs to
 * @param person id in the registry of the person concerned, or {@code null}
 * @param department the person's department, whose people keep out of decisions; blank when unknown
 * @param version one more with each step; 0 before the first
 * @param addressedTo the police unit it was sent to, or {@code null}
 * @param fields by name: String, Boolean, Integer, Long, List or Map, as JSON has them
 */
public record CaseRecord(
        UUID id,
        String procedure,
        String organ,
        @Nullable String person,
        String department,
        String state,
        long version,
        @Nullable String addressedTo,
        Map<String, Object> fields,
        String openedBy,
        Instant openedAt,
        Instant changedAt) {

    public CaseRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A text or code, or "" when the field is empty. */
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** Whether a yes-or-no field says yes. */
    public boolean yes(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** The entries of a list of codes, references or rows; none when the field is empty. */
    public List<?> entries(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    /** The rows of a table; none when the field is empty. */
    public List<Map<?, ?>> rows(String field) {
        return entries(field).stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                .toList();
    }

    /** A whole number, when there is one. */
    public Optional<Long> number(String field) {
        return fields.get(field) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    CaseRecord with(Map<String, Object> given) {
        Map<String, Object> merged = new LinkedHashMap<>(fields);
        given.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return new CaseRecord(
                id,
                procedure,
                organ,
                person,
                department,
                state,
                version,
                addressedTo,
                merged,
                openedBy,
                openedAt,
                changedAt);
    }

    /** The same at a later time. */
    CaseRecord at(Instant now) {
        return new CaseRecord(
                id, procedure, organ, person, department, state, version, addressedTo, fields, openedBy, openedAt, now);
    }

    CaseRecord moved(String to, @Nullable String unit) {
        return new CaseRecord(
                id, procedure, organ, person, department, to, version + 1, unit, fields, openedBy, openedAt, changedAt);
    }
}
