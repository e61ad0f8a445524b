package org.zhengming.api.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that somebody wants to open.
 *
 * @param action the step that opens it, where a procedure has several ways in
 * @param organ id of the organ it belongs to
 * @param person id in the registry of the person concerned, or {@code null}
 * @param department of the person concerned; blank when unknown
 */
public record Opening(
        String action,
        String organ,
        @Nullable String person,
        String department,
        String reason,
        Map<String, Object> fields) {

    public Opening {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The same with more values, which the program adds. */
    public Opening with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return new Opening(action, organ, person, department, reason, all);
    }
}
