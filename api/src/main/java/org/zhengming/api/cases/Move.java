package org.zhengming.api.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a case.
 *
 * @param version of the case they looked at
 * @param reason why, in their words
 * @param fields values as JSON has them; {@code null} empties an optional field
 * @param addressee the police unit that sees the case from now on; only the program sets it, {@code null} leaves it as it is
 */
public record Move(
        String action,
        long version,
        String reason,
        Map<String, Object> fields,
        @Nullable String addressee) {

    public Move {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Move(String action, long version, String reason, Map<String, Object> fields) {
        this(action, version, reason, fields, null);
    }
}
