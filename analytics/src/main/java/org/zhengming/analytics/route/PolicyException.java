package org.zhengming.analytics.route;

import java.util.List;
import java.util.stream.Collectors;

/** A route policy that cannot be used, with everything wrong in it. */
public final class PolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    /** @param problems at least one, in the order of the file */
    public PolicyException(List<PolicyProblem> problems) {
        super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PolicyProblem> problems() {
        return problems;
    }

    /** Code of the first problem. */
    public String code() {
        return problems.getFirst().code();
    }
}
