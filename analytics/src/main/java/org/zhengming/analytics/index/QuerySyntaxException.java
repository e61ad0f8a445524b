package org.zhengming.analytics.index;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** The query cannot be read. The message is one plain sentence; {@code position} says where, in UTF-16 code units. */
public final class QuerySyntaxException extends RuntimeException {

    /** What is wrong; each has a sentence in the bundle {@code query-problems}. */
    public enum Problem {
        TOO_LONG,
        TOO_DEEP,
        TOO_MANY_TERMS,
        NOTHING_TO_SEARCH,
        QUOTE_NOT_CLOSED,
        PARENTHESIS_NOT_CLOSED,
        PARENTHESIS_NOT_OPENED,
        PARENTHESES_EMPTY,
        OPERATOR_WITHOUT_LEFT,
        OPERATOR_WITHOUT_RIGHT,
        FIELD_UNKNOWN,
        FIELD_WITHOUT_VALUE,
        VALUE_UNKNOWN
    }

    private final Problem problem;
    private final List<String> arguments;
    private final int position;

    /** @param arguments filled into the problem's sentence in order */
    public QuerySyntaxException(Problem problem, int position, String... arguments) {
        super(sentence(problem, List.of(arguments), Locale.ENGLISH));
        this.problem = Objects.requireNonNull(problem, "problem");
        this.arguments = List.of(arguments);
        this.position = position;
    }

    public Problem problem() {
        return problem;
    }

    public int position() {
        return position;
    }

    /** The message in the reader's language; languages other than English read Chinese. */
    public String sentence(Locale locale) {
        return sentence(problem, arguments, locale);
    }

    private static String sentence(Problem problem, List<String> arguments, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.zhengming.analytics.index.query-problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(problem.name()), locale).format(arguments.toArray());
    }
}
