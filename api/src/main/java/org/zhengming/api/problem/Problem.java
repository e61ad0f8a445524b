package org.zhengming.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457). {@code title}, {@code detail} and {@code wayOut} are in the reader's language.
 *
 * @param type stable identifier of the kind of problem
 * @param instance path of the request
 * @param wayOut what the reader can do
 * @param position where a query cannot be read, in UTF-16 code units; only with {@code QUERY_SYNTAX}
 * @param parameter name of the parameter that cannot be used
 * @param faults values that cannot be taken; only with {@code FIELDS_INVALID}
 * @param incident the same id stands in the server's log; only with {@code INTERNAL}
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        ProblemCode code,
        String wayOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parameter,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldFault> faults,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String incident) {}
