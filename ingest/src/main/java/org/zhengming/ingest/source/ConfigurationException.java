package org.zhengming.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A configuration file cannot be used. Carries every problem found, in the file's order. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final List<ConfigurationProblem> problems;

    public ConfigurationException(String file, List<ConfigurationProblem> problems) {
        super(describe(file, problems, Locale.ENGLISH));
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** Every problem, at least one. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }

    /** One line a problem: {@code FILE:LINE: CODE: sentence way out}. */
    public String describe(Locale locale) {
        return describe(file, problems, locale);
    }

    private static String describe(String file, List<ConfigurationProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> file + (problem.line() > 0 ? ":" + problem.line() : "") + ": " + problem.code() + ": "
                        + problem.sentence(locale) + " " + problem.wayOut(locale))
                .collect(Collectors.joining("\n"));
    }
}
