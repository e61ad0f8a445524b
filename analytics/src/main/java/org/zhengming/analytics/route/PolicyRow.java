package org.zhengming.analytics.route;

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
            throw new IllegalArgumentException("a row of the route policy has " + COLUMNS + " columns: " + line);
        }
        return new PolicyRow(
                columns.get(0),
                About.valueOf(columns.get(1).toUpperCase(Locale.ROOT)),
                words(columns.get(2))
                        .collect(Collectors.toMap(
                                word -> SignalType.valueOf(word.replace(AGAINST_A_PERSON, "")),
                                word -> word.endsWith(AGAINST_A_PERSON))),
                words(columns.get(3)).map(SpeechContext::valueOf).collect(Collectors.toSet()),
                Route.valueOf(columns.get(4)),
                columns.get(5));
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
