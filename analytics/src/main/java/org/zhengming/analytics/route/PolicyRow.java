package org.zhengming.analytics.route;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

/**
 * One row of the route policy.
 *
 * @param name unique in the policy
 * @param about whether anybody registered must be meant
 * @param signals one of them is enough, {@code true} where it must be against a protected person; empty for any post
 * @param contexts one of them is enough; empty where it does not matter
 * @param reason key of the bundle of reasons
 */
public record PolicyRow(
        String name,
        About about,
        Map<SignalType, Boolean> signals,
        Set<SpeechContext> contexts,
        Route route,
        String reason) {

    /** Whether a post must point to anybody in the registry for a row to hold. */
    public enum About {
        ANYBODY,
        NOBODY,
        ANY
    }

    private static final String NOTHING = "-";
    private static final String AGAINST_A_PERSON = "*";
    private static final int COLUMNS = 6;

    public PolicyRow {
        signals = Map.copyOf(signals);
        contexts = Set.copyOf(contexts);
    }

    /** @throws IllegalArgumentException if the line has not six columns of known words */
    static PolicyRow parse(String line) {
        List<String> columns =
                Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException("A row of the route policy has " + COLUMNS + " columns");
        }
        return new PolicyRow(
                columns.get(0),
                word(About.class, columns.get(1).toUpperCase(Locale.ROOT)),
                words(columns.get(2))
                        .collect(Collectors.toMap(
                                word -> word(SignalType.class, word.replace(AGAINST_A_PERSON, "")),
                                word -> word.endsWith(AGAINST_A_PERSON),
                                (one, other) -> one && other)),
                words(columns.get(3))
                        .map(word -> word(SpeechContext.class, word))
                        .collect(Collectors.toSet()),
                word(Route.class, columns.get(4)),
                columns.get(5));
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String word) {
        return EnumSet.allOf(kind).stream()
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is none of " + EnumSet.allOf(kind)));
    }

    boolean holds(List<Mention> mentions, List<Signal> seen, List<Context> shields) {
        return switch (about) {
                    case ANYBODY -> !mentions.isEmpty();
                    case NOBODY -> mentions.isEmpty();
                    case ANY -> true;
                }
                && (signals.isEmpty() || seen.stream().anyMatch(this::counts))
                && (contexts.isEmpty() || shields.stream().anyMatch(shield -> contexts.contains(shield.type())));
    }

    private boolean counts(Signal signal) {
        Boolean needsPerson = signals.get(signal.type());
        return needsPerson != null && (!needsPerson || signal.person() != null);
    }

    private static Stream<String> words(String column) {
        return column.equals(NOTHING) ? Stream.empty() : Stream.of(column.split("\\s+"));
    }
}
