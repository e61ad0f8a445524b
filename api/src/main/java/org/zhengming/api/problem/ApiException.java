package org.zhengming.api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that ends in a {@link Problem}. Expected, so it carries no stack trace and is not logged. */
public final class ApiException extends RuntimeException {

    private final ProblemCode code;
    private final List<Object> arguments;
    private Integer position;
    private String parameter;
    private String incident;
    private Duration retryAfter;
    private List<FieldFault> faults = List.of();
    private boolean traced;

    /** @param arguments filled into the detail's sentence, never a private value */
    public ApiException(ProblemCode code, Object... arguments) {
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A parameter whose value cannot be used. */
    public static ApiException parameter(String name, String allowed) {
        ApiException problem = new ApiException(ProblemCode.PARAMETER_INVALID, name, allowed);
        problem.parameter = name;
        return problem;
    }

    public static ApiException querySyntax(int position) {
        ApiException problem = new ApiException(ProblemCode.QUERY_SYNTAX, position + 1);
        problem.position = position;
        return problem;
    }

    /** A failure that we did not expect; {@code incident} finds it in the log. */
    public static ApiException internal(String incident) {
        ApiException problem = new ApiException(ProblemCode.INTERNAL, incident);
        problem.incident = incident;
        return problem;
    }

    /** Values that cannot be taken, all of them at once. */
    public static ApiException fields(List<FieldFault> faults) {
        ApiException problem = new ApiException(ProblemCode.FIELDS_INVALID, faults.size());
        problem.faults = List.copyOf(faults);
        return problem;
    }

    /** Come back later: sets the header {@code Retry-After}. */
    public static ApiException later(ProblemCode code, Duration retryAfter) {
        ApiException problem = new ApiException(code, Math.max(1, retryAfter.toSeconds()));
        problem.retryAfter = retryAfter;
        return problem;
    }

    public ProblemCode code() {
        return code;
    }

    /** The same, once its trace is in the audit log, so that nobody leaves a second one. */
    public ApiException traced() {
        traced = true;
        return this;
    }

    public boolean isTraced() {
        return traced;
    }

    List<Object> arguments() {
        return arguments;
    }

    Integer position() {
        return position;
    }

    String parameter() {
        return parameter;
    }

    String incident() {
        return incident;
    }

    List<FieldFault> faults() {
        return faults;
    }

    /** When it is worth another try. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
