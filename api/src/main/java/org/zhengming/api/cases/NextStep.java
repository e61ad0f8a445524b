package org.zhengming.api.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ProblemCode;

/**
 * A step from where a case stands.
 *
 * @param missing required fields that are still empty
 * @param required fields it needs
 * @param optional fields it takes
 * @param barred why the reader may not take it, or {@code null} when they may
 */
public record NextStep(
        String action,
        String to,
        List<String> missing,
        List<String> required,
        List<String> optional,
        @Nullable ProblemCode barred) {}
