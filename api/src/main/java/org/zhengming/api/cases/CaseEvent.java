package org.zhengming.api.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengming.api.security.AccountRole;

/**
 * One step of a case: who took it, why, and what they filled in. Events are added and never changed.
 *
 * @param version of the case after it, 1 for the first
 * @param from "" for the first
 * @param fields what was given with it
 */
public record CaseEvent(
        long version,
        Instant at,
        String who,
        String displayName,
        AccountRole role,
        String action,
        String from,
        String to,
        String reason,
        Map<String, Object> fields) {

    public CaseEvent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
