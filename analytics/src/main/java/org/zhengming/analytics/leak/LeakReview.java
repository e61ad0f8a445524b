package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.model.Tag;
import org.zhengming.analytics.sentence.Offsets;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.text.NormalisedText;

/**
 * Brings together the leaks that rules found and the stretches that the trained reader marked: what rules check exactly
 * (numbers) they decide, what is told in words (homes, habits, illness) the reader decides with them.
 */
public final class LeakReview {

    private static final Set<LeakType> TOLD = EnumSet.of(
            LeakType.ADDRESS,
            LeakType.RELATIVE,
            LeakType.CHILD_SCHOOL,
            LeakType.LOCATION_TRACK,
            LeakType.HEALTH,
            LeakType.PROPERTY);

    /** Below this the reader is sure that the post gives nothing private away. */
    private static final double NOTHING_PRIVATE = 0.04;

    private static final double NOTHING_PRIVATE_TOLD = 0.15;
    private static final double SURE_POST = 0.5;
    private static final double SURE_SPAN = 0.55;
    private static final double SURE_NUMBER = 0.75;
    private static final int SHORTEST = 2;

    private final List<Leak> found;
    private final List<Leak> enrolled;
    private final Offsets offsets;
    private final NormalisedText normalised;
    private final Learned learned;

    private LeakReview(List<Leak> found, List<Leak> enrolled, NormalisedText normalised, Learned learned) {
        this.found = found;
        this.enrolled = enrolled;
        this.offsets = new Offsets(normalised);
        this.normalised = normalised;
        this.learned = learned;
    }

    /**
     * @param found by the rules
     * @param enrolled those of them that are known to be private: they stay, whatever the reader says
     * @return leaks ordered by start, none overlapping, spans in the original content
     */
    public static List<Leak> review(List<Leak> found, List<Leak> enrolled, NormalisedText normalised, Learned learned) {
        return new LeakReview(found, enrolled, normalised, learned).review();
    }

    private record Marked(Tag tag, Span original) {}

    private List<Leak> review() {
        double somethingPrivate = learned.probability(ModelLabel.PRIVATE_INFO, !found.isEmpty());
        List<Marked> marked = learned.said().tags().stream()
                .map(tag -> new Marked(tag, offsets.toOriginal(learned.text().toNormalised(tag.span()))))
                .toList();
        List<Leak> leaks = new ArrayList<>();
        for (Leak leak : found) {
            Optional<Marked> same = marked.stream()
                    .filter(each -> each.tag().type() == leak.type() && overlaps(each.original(), leak))
                    .findFirst();
            double needed = TOLD.contains(leak.type()) ? NOTHING_PRIVATE_TOLD : NOTHING_PRIVATE;
            if (same.isPresent() || somethingPrivate >= needed || isEnrolled(leak)) {
                leaks.add(leak);
            }
        }
        if (somethingPrivate >= SURE_POST) {
            for (Marked each : marked) {
                if (sure(each.tag()) && leaks.stream().noneMatch(leak -> overlaps(each.original(), leak))) {
                    leak(each).ifPresent(leaks::add);
                }
            }
        }
        leaks.sort(Comparator.comparingInt(Leak::start));
        return leaks;
    }

    private boolean isEnrolled(Leak leak) {
        return enrolled.stream().anyMatch(each -> each.start() == leak.start() && each.end() == leak.end());
    }

    private static boolean sure(Tag tag) {
        return tag.span().length() >= SHORTEST
                && tag.probability() >= (TOLD.contains(tag.type()) ? SURE_SPAN : SURE_NUMBER);
    }

    private Optional<Leak> leak(Marked marked) {
        Tag tag = marked.tag();
        String owner = learned.nearestPerson(tag.span());
        if (owner == null) {
            return Optional.empty();
        }
        Span original = marked.original();
        String value = normalised.original().substring(original.start(), original.end());
        return Optional.of(new Leak(
                tag.type(),
                owner,
                original.start(),
                original.end(),
                ValueMask.mask(tag.type(), value),
                tag.probability() * learned.probability(ModelLabel.PRIVATE_INFO, !found.isEmpty()),
                List.of(Reason.of("MODEL_MARKS", Long.toString(Math.round(100 * tag.probability()))))));
    }

    private static boolean overlaps(Span span, Leak leak) {
        return leak.start() < span.end() && span.start() < leak.end();
    }
}
