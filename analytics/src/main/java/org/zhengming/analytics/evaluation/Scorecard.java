package org.zhengming.analytics.evaluation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.evaluation.Expectation.LeakSpan;

/**
 * Counts how findings agree with what was expected of them. A person, signal or context counts once a post; a leak
 * counts by type and exact text, and a second time under {@link Measure#LEAK_TOUCHED} where the type agrees and one
 * text holds the other. Beside that it keeps how lawful posts fared and how reliable confidence is. Not safe for use by
 * many threads.
 */
public final class Scorecard {

    /** What is counted, in the order of a report. */
    public enum Measure {
        PERSON,
        ROUTE,
        SIGNAL,
        LEAK,
        LEAK_TOUCHED,
        CONTEXT
    }

    private static final String ANY = "";

    private final Map<Measure, Map<String, Tally>> tallies = new TreeMap<>();
    private final Shielding shielding = new Shielding();
    private final Reliability mentionReliability = new Reliability();
    private final Reliability signalReliability = new Reliability();
    private long cases;
    private long routesRight;

    /** Adds one case. */
    public void add(LabelledCase labelled, Finding finding) {
        Expectation expected = labelled.expectation();
        cases++;
        if (finding.route() == expected.route()) {
            routesRight++;
        }
        shielding.add(labelled, finding.route());
        compareConfidence(expected, finding);
        compare(
                Measure.PERSON,
                labels(expected.persons(), id -> ANY),
                labels(Set.copyOf(finding.persons()), id -> ANY));
        compare(Measure.ROUTE, named(Set.of(expected.route())), named(Set.of(finding.route())));
        compare(
                Measure.SIGNAL,
                named(expected.signals()),
                named(finding.signals().stream().map(Signal::type).collect(Collectors.toSet())));
        compare(
                Measure.CONTEXT,
                named(expected.contexts()),
                named(finding.contexts().stream().map(Context::type).collect(Collectors.toSet())));
        Set<LeakSpan> found = found(labelled, finding);
        compare(Measure.LEAK, leaks(expected.leaks()), leaks(found));
        compare(Measure.LEAK_TOUCHED, leaks(expected.leaks()), leaks(touched(found, expected.leaks())));
    }

    /** Number of cases added. */
    public long cases() {
        return cases;
    }

    /** Share of cases whose route is the expected one, 0 to 1. */
    public double routeAccuracy() {
        return (double) routesRight / cases;
    }

    /** How lawful posts and posts about nobody fared. */
    public Shielding shielding() {
        return shielding;
    }

    /** Confidence of mentions of people and relatives against the persons expected. */
    public Reliability mentionReliability() {
        return mentionReliability;
    }

    /** Confidence of signals against the signals expected. */
    public Reliability signalReliability() {
        return signalReliability;
    }

    /** Tallies of one measure by label; persons are counted together under an empty label. */
    public Map<String, Tally> tallies(Measure measure) {
        return Map.copyOf(tallies.getOrDefault(measure, Map.of()));
    }

    /** All labels of one measure together. */
    public Tally total(Measure measure) {
        return tallies(measure).values().stream()
                .reduce(Tally.NONE, (one, other) -> one.plus(other.hits(), other.falseAlarms(), other.misses()));
    }

    private void compareConfidence(Expectation expected, Finding finding) {
        Set<SignalType> signals = expected.signals();
        finding.signals()
                .forEach(signal -> signalReliability.add(signal.confidence(), signals.contains(signal.type())));
        finding.mentions().stream()
                .filter(mention -> mention.kind() != Mention.TargetKind.ORGAN)
                .forEach(mention -> mentionReliability.add(
                        mention.confidence(),
                        expected.persons().stream().anyMatch(person -> pointsTo(mention, person))));
    }

    private static boolean pointsTo(Mention mention, String person) {
        return mention.target().equals(person)
                || mention.kind() == Mention.TargetKind.RELATIVE
                        && mention.target().startsWith(person + "/");
    }

    private record Labelled(String label, Object item) {}

    private static <T> Set<Labelled> labels(Set<T> items, Function<T, String> label) {
        return items.stream().map(item -> new Labelled(label.apply(item), item)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<Labelled> named(Set<E> values) {
        return labels(values, Enum::name);
    }

    private static Set<Labelled> leaks(Set<LeakSpan> spans) {
        return labels(spans, span -> span.type().name());
    }

    private static Set<LeakSpan> found(LabelledCase labelled, Finding finding) {
        String content = labelled.post().content();
        return finding.leaks().stream()
                .map(leak -> new LeakSpan(leak.type(), content.substring(leak.start(), leak.end())))
                .collect(Collectors.toSet());
    }

    /** What was found, each span replaced by the expected span of its type that it touches, if any. */
    private static Set<LeakSpan> touched(Set<LeakSpan> found, Set<LeakSpan> expected) {
        return found.stream()
                .map(span -> expected.stream()
                        .filter(other -> touches(span, other))
                        .findFirst()
                        .orElse(span))
                .collect(Collectors.toSet());
    }

    private static boolean touches(LeakSpan one, LeakSpan other) {
        return one.type() == other.type()
                && !one.text().isEmpty()
                && (one.text().contains(other.text()) || other.text().contains(one.text()));
    }

    private void compare(Measure measure, Set<Labelled> expected, Set<Labelled> found) {
        Map<String, Tally> byLabel = tallies.computeIfAbsent(measure, key -> new TreeMap<>());
        Set<Labelled> all = new HashSet<>(expected);
        all.addAll(found);
        for (Labelled item : all) {
            boolean wanted = expected.contains(item);
            boolean got = found.contains(item);
            byLabel.merge(
                    item.label(),
                    new Tally(wanted && got ? 1 : 0, got && !wanted ? 1 : 0, wanted && !got ? 1 : 0),
                    (sum, one) -> sum.plus(one.hits(), one.falseAlarms(), one.misses()));
        }
    }
}
