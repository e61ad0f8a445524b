package org.zhengming.analytics.registry;

import java.util.List;
import java.util.stream.Collectors;

/** A registry file that cannot be used, with everything wrong in it, up to {@link #LIMIT} problems. */
public final class RegistryException extends RuntimeException {

    /** Longest list of problems that is collected before reading gives up. */
    public static final int LIMIT = 20;

    private static final long serialVersionUID = 1L;

    private final transient List<RegistryProblem> problems;

    /** @param problems at least one, in the order of the file */
    public RegistryException(List<RegistryProblem> problems) {
        super(problems.stream().map(RegistryProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public RegistryException(String code, long line, String message, String wayOut) {
        this(List.of(new RegistryProblem(code, line, message, wayOut)));
    }

    public List<RegistryProblem> problems() {
        return problems;
    }

    /** Code of the first problem. */
    public String code() {
        return problems.get(0).code();
    }

    /** Line of the first problem, from 1; 0 when it concerns the whole file. */
    public long line() {
        return problems.get(0).line();
    }

    /** What to do about the first problem. */
    public String wayOut() {
        return problems.get(0).wayOut();
    }
}
