package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.model.Tag;
import org.zhengming.analytics.registry.PublicContacts;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/**
 * Brings together the leaks that rules found and the stretches that the trained reader marked: what rules check exactly
 * (numbers) they decide, what is told in words (homes, habits, illness) the reader decides with them.
 */
public final class LeakReview {

    /** Below this the reader is sure that the post gives nothing private away. */
    private static final double NOTHING_PRIVATE = 0.15;

    /** Below this it is so sure that also a number is the writer's own (联系电话 under a letter to a court). */
    private static final double SURELY_NOTHING_PRIVATE = 0.05;

    /**
     * Below this, in a post that it takes for harmless too, it is certain that also a number in the sentence of somebody
     * protected is another one's. Numbers that do give somebody away are read as ten times as likely.
     */
    private static final double CERTAINLY_NOTHING_PRIVATE = 0.02;

    private static final double SURE_POST = 0.4;

    /** Below this the reader takes the post as a whole for harmless: its author gives nobody away. */
    private static final double HARMLESS_POST = 0.3;

    /** A mark as sure as this is believed also in a post that is but likely to give something away. */
    private static final double NEARLY_CERTAIN = 0.94;

    private static final double LIKELY_POST = 0.3;

    private static final double PLAINLY_HARMFUL_POST = 0.6;

    /** So much of a leak must lie in a mark that is to tell what it is. */
    private static final double MOST = 0.8;

    private static final double HARMFUL_POST = 0.55;

    private final List<Leak> found;
    private final List<Leak> enrolled;
    private final Reading reading;
    private final Learned learned;

    /** What the reader marked. */
    private final List<Marked> marked;

    private final Marks marks;

    /** How likely the post gives something private away. */
    private final double somethingPrivate;

    /** How likely the post does harm. */
    private final double harm;

    /** Whether something in it is given away beyond doubt. */
    private final boolean given;

    private LeakReview(
            List<Leak> found, List<Leak> enrolled, Reading reading, Learned learned, PublicContacts contacts) {
        this.found = found;
        this.enrolled = enrolled;
        this.reading = reading;
        this.learned = learned;
        this.somethingPrivate = learned.probability(ModelLabel.PRIVATE_INFO, !found.isEmpty());
        this.harm = learned.probability(ModelLabel.HARM, true);
        this.marks = new Marks(reading, contacts);
        this.marked = marks.of(learned);
        this.given = found.stream().anyMatch(this::isChecked);
    }

    /**
     * @param found by the rules
     * @param enrolled those of them that are known to be private: they stay, whatever the reader says
     * @param contacts which values are lawfully public, however they are written
     * @return leaks ordered by start, none overlapping, spans in the original content
     */
    public static List<Leak> review(
            List<Leak> found, List<Leak> enrolled, Reading reading, Learned learned, PublicContacts contacts) {
        return new LeakReview(found, enrolled, reading, learned, contacts).review();
    }

    private List<Leak> review() {
        List<Marked> believed = isHarmless()
                ? List.of()
                : marked.stream().filter(this::isBelieved).toList();
        List<Leak> leaks = new ArrayList<>(found.stream()
                .filter(leak -> isChecked(leak) || isEnrolled(leak) || stands(leak, believed))
                .toList());
        for (Marked each : believed) {
            if (leaks.stream().noneMatch(leak -> leak.overlaps(each.original()))) {
                leak(each).ifPresent(leaks::add);
            }
        }
        leaks.sort(Comparator.comparingInt(Leak::start));
        return leaks;
    }

    private boolean isHarmless() {
        return !given && harm < HARMLESS_POST;
    }

    private boolean isBelieved(Marked each) {
        boolean likely = somethingPrivate >= LIKELY_POST && harm >= HARMFUL_POST;
        return (somethingPrivate >= SURE_POST || likely && each.tag().probability() >= NEARLY_CERTAIN)
                && marks.isSure(each);
    }

    /**
     * A number that rules check and tie to its owner: they see it also in a report of many lines, where the reader does not.
     * Where its owner is only the nearest one named, it may be the writer's own, and the reader must not be sure of that; nor
     * certain of it where the owner's sentence is the writer's or a third one's (容庭长：本人138…，请回电).
     * In posts about courts cards and cars are mostly debtors' and parties', so that there the reader must see something.
     */
    private boolean isChecked(Leak leak) {
        return PrivateValues.HASHED.contains(leak.type()) && (somethingPrivate >= needed(leak) || isMarked(leak));
    }

    private double needed(Leak leak) {
        if (leak.type() == LeakType.BANK_CARD || leak.type() == LeakType.PLATE) {
            return NOTHING_PRIVATE;
        }
        if (OwnerBinder.isLoose(leak)) {
            return SURELY_NOTHING_PRIVATE;
        }
        return harm < HARMLESS_POST ? CERTAINLY_NOTHING_PRIVATE : 0;
    }

    private boolean stands(Leak leak, List<Marked> believed) {
        boolean told = given
                || somethingPrivate >= NOTHING_PRIVATE
                || isMarked(leak)
                || leak.type() == LeakType.RELATIVE && harm >= PLAINLY_HARMFUL_POST;
        return told && !isHarmless() && (isMarked(leak) || standsUnmarked(leak)) && !isBoundedBetter(leak, believed);
    }

    private boolean isMarked(Leak leak) {
        return marked.stream().anyMatch(each -> each.tag().type() == leak.type() && leak.overlaps(each.original()));
    }

    /**
     * What the reader did not mark. Of habits, schools, illness and property that only words tell four in five are none; a
     * number, a registered relative's name and a workplace hold on their own, a home where it names a place.
     */
    private boolean standsUnmarked(Leak leak) {
        if (leak.type() == LeakType.ADDRESS) {
            return AddressTokens.hasPlace(reading.cut(reading.offsets().toNormalised(leak.start(), leak.end())))
                    && !isSomethingElse(leak)
                    && !isPassedOver(leak);
        }
        return !TellingBounds.apply(leak.type());
    }

    /** A home that is not marked where others in the same post are. */
    private boolean isPassedOver(Leak leak) {
        return marked.stream().noneMatch(each -> leak.overlaps(each.original()))
                && marked.stream().anyMatch(each -> each.tag().type() == leak.type() && marks.isSure(each));
    }

    /** Where what is told in words begins, where it ends and of what kind it is the reader sees better than words do. */
    private static boolean isBoundedBetter(Leak leak, List<Marked> believed) {
        return TellingBounds.apply(leak.type())
                && believed.stream()
                        .anyMatch(each -> TellingBounds.apply(each.tag().type())
                                && each.tag().probability() >= NEARLY_CERTAIN
                                && leak.overlaps(each.original()));
    }

    /** By its structure alone a place is a home: the reader knows whether it is passed on the way to work. */
    private boolean isSomethingElse(Leak leak) {
        return marked.stream()
                .anyMatch(each -> TellingBounds.apply(each.tag().type())
                        && each.tag().probability() >= NEARLY_CERTAIN
                        && marks.isSure(each)
                        && shared(each.original(), leak) >= MOST * (leak.end() - leak.start()));
    }

    private static int shared(Span span, Leak leak) {
        return Math.min(span.end(), leak.end()) - Math.max(span.start(), leak.start());
    }

    private boolean isEnrolled(Leak leak) {
        return enrolled.stream().anyMatch(each -> each.start() == leak.start() && each.end() == leak.end());
    }

    private Optional<Leak> leak(Marked marked) {
        Tag tag = marked.tag();
        String owner = learned.nearestPerson(tag.span());
        if (owner == null) {
            return Optional.empty();
        }
        Span original = marked.original();
        String value = reading.cut(marked.span());
        return Optional.of(new Leak(
                tag.type(),
                owner,
                original.start(),
                original.end(),
                ValueMask.mask(tag.type(), value),
                tag.probability() * learned.probability(ModelLabel.PRIVATE_INFO, !found.isEmpty()),
                List.of(Reason.of("MODEL_MARKS", Long.toString(Math.round(100 * tag.probability()))))));
    }
}
