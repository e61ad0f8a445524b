package org.zhengming.analytics.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/**
 * What the trained reader says of a post, in the offsets of the normalised text.
 *
 * @param text what it read
 * @param said what it made of it
 */
public record Learned(ModelText text, ModelReading said) {

    private static final Pattern MARKS_AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** @param ruled whether a rule sees the label too */
    public double probability(ModelLabel label, boolean ruled) {
        return said.probability(label, ruled);
    }

    /** The clause that weighed most, or the clause of the first mention, or the whole text. */
    public Span clause(ModelLabel label, Reading reading) {
        Span peak = said.of(label).peak();
        Span at = peak.length() > 0
                ? text.toNormalised(peak)
                : text.standings().stream()
                        .findFirst()
                        .map(standing -> text.toNormalised(standing.span()))
                        .orElse(reading.all());
        return reading.clauseAt(at.start())
                .map(Clause::span)
                .filter(span -> span.length() > 0)
                .orElse(at);
    }

    /** The protected person spoken of nearest to what weighed most; {@code null} if none is. */
    public String nearestPerson(ModelLabel label) {
        return nearestPerson(said.of(label).peak());
    }

    /** The protected person spoken of nearest to a span of the text that was read; {@code null} if none is. */
    public String nearestPerson(Span span) {
        String nearest = null;
        int distance = Integer.MAX_VALUE;
        for (ModelText.Standing standing : text.standings()) {
            int away = standing.span().distanceTo(span);
            // Who was named before is rather meant than who comes after.
            int weighed = standing.span().start() <= span.start() ? away : 2 * away;
            if (weighed < distance) {
                distance = weighed;
                nearest = standing.mention().protectedId();
            }
        }
        return nearest;
    }

    /** How sure the reader is, and the words that weighed most: no bare marks, nothing that could be private. */
    public List<Reason> reasons(ModelLabel label, boolean ruled, Reading reading, List<Leak> leaks) {
        Estimate estimate = said.of(label);
        String percent = Long.toString(Math.round(100 * said.probability(label, ruled)));
        String words = Stream.of(around(estimate.peak(), reading), normalised(estimate.run()))
                .flatMap(Optional::stream)
                .filter(span -> !couldGiveAway(span, reading, leaks))
                .map(span -> MARKS_AROUND.matcher(reading.cut(span)).replaceAll(""))
                .filter(each -> each.length() > 1)
                .distinct()
                .collect(Collectors.joining("”“"));
        return List.of(words.isEmpty() ? Reason.of("MODEL_SURE", percent) : Reason.of("MODEL_READS", percent, words));
    }

    private Optional<Span> normalised(Span span) {
        return span.length() == 0 ? Optional.empty() : Optional.of(text.toNormalised(span));
    }

    /** A few characters around the piece that weighed most, within its clause. */
    private Optional<Span> around(Span peak, Reading reading) {
        return normalised(peak).map(at -> {
            Span clause = reading.clauseAt(at.start()).map(Clause::span).orElse(at);
            int start = Math.max(Math.min(clause.start(), at.start()), at.start() - 4);
            int end = Math.min(Math.max(clause.end(), at.end()), at.end() + 4);
            return new Span(start, end);
        });
    }

    private boolean couldGiveAway(Span shown, Reading reading, List<Leak> leaks) {
        Span original = reading.offsets().toOriginal(shown);
        boolean leaked = leaks.stream().anyMatch(leak -> leak.overlaps(original));
        boolean marked =
                said.tags().stream().map(tag -> text.toNormalised(tag.span())).anyMatch(tag -> tag.overlaps(shown));
        boolean couldBeValue =
                reading.cut(shown).chars().anyMatch(unit -> unit < 0x80 && Character.isLetterOrDigit(unit));
        return leaked || marked || couldBeValue;
    }
}
