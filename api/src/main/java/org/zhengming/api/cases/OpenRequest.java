package org.zhengming.api.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenText;
import org.zhengming.api.problem.ProblemCode;

/** The body of a request to open a case; see {@link Opening}. Without {@code action} the procedure's first way in. */
public record OpenRequest(
        @Nullable String action,
        @Nullable String organ,
        @Nullable String person,
        @Nullable String department,
        @Nullable String reason,
        @Nullable Map<String, Object> fields) {

    private static final int LONGEST_ID = 200;

    Opening opening(Procedure procedure) {
        if (organ == null || tooLong(organ) || tooLong(person) || tooLong(department)) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        return new Opening(
                action == null ? procedure.openings().getFirst().name() : action,
                organ,
                person,
                department == null ? "" : department,
                reason == null ? "" : reason,
                fields == null ? Map.of() : fields);
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && (text.isBlank() || text.length() > LONGEST_ID || !GivenText.isWhole(text));
    }
}
