package org.zhengming.api.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/** The body of a request to take a step; see {@link Move}. */
public record StepRequest(
        @Nullable String action,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable Map<String, Object> fields) {

    Move move() {
        if (action == null || version == null) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        return new Move(action, version, reason == null ? "" : reason, fields == null ? Map.of() : fields);
    }
}
