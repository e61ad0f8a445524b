package org.zhengming.analytics.leak;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Tells whose a value is by the text: the nearest owner before it in its sentence, else after it there, else in the
 * sentences before. A value that belongs to the author, to a party of the case or to a business is nobody's leak.
 */
final class OwnerBinder {

    /**
     * @param certainty 0 to 1, less with distance
     */
    record Owner(String person, double certainty, String reasonCode) {}

    /** How far back an owner may have been named when the sentence itself names none. */
    private static final int FARTHEST = 400;

    private static final String OWNER_BEFORE = "OWNER_BEFORE";
    private static final String OWNER_AFTER = "OWNER_AFTER";
    private static final Set<String> LOOSE = Set.of(OWNER_BEFORE, OWNER_AFTER);

    private OwnerBinder() {}

    /** Whether the owner of the leak was only the nearest one named elsewhere: in another sentence, or behind the value. */
    static boolean isLoose(Leak leak) {
        return leak.reasons().stream().map(Reason::code).anyMatch(LOOSE::contains);
    }

    static Optional<Owner> bind(Reading reading, Candidate candidate) {
        if (candidate.person() != null) {
            return Optional.of(new Owner(candidate.person(), 1, "OWNER_NAMED"));
        }
        Span value = candidate.span();
        if (isSomebodyElses(reading, candidate.type(), value)) {
            return Optional.empty();
        }
        Span sentence = reading.clauseAt(value.start()).map(Clause::sentence).orElse(value);
        Step same = nearestBefore(reading, new Span(Math.min(sentence.start(), value.start()), value.start()));
        if (same.decided()) {
            return same.owner(1, "OWNER_IN_SENTENCE");
        }
        Step after = nearestAfter(reading, new Span(value.end(), Math.max(value.end(), sentence.end())));
        if (after.decided()) {
            return after.owner(0.9, OWNER_AFTER);
        }
        int from = Math.max(0, sentence.start() - FARTHEST);
        Step before = nearestBefore(reading, new Span(from, Math.max(from, sentence.start())));
        if (before.decided()) {
            return before.owner(0.8, OWNER_BEFORE);
        }
        Step later = nearestAfter(reading, reading.around(new Span(value.end(), value.end()), 0, FARTHEST));
        return later.decided() ? later.owner(0.7, OWNER_AFTER) : Optional.empty();
    }

    /** Whether an impostor is reached there, or somebody else's name stands right before the value. */
    static boolean isSomebodyElses(Reading reading, LeakType type, Span value) {
        return Impostors.areReachedAt(reading, type, value) || OtherHolders.hold(reading, type, value);
    }

    /** What looking in one direction came to: an owner, a stranger, or nothing. */
    private record Step(boolean decided, String person) {

        static final Step NOTHING = new Step(false, null);
        static final Step STRANGER = new Step(true, null);

        Optional<Owner> owner(double certainty, String reasonCode) {
            return Optional.ofNullable(person).map(id -> new Owner(id, certainty, reasonCode));
        }
    }

    private static Step nearestBefore(Reading reading, Span range) {
        List<Span> strangers = reading.words(WordGroup.STRANGER_OWNER, range);
        int stranger = strangers.isEmpty() ? -1 : strangers.getLast().start();
        List<Party> parties = reading.parties(range);
        for (int i = parties.size() - 1; i >= 0; i--) {
            Party party = parties.get(i);
            if (party.span().start() <= stranger) {
                return Step.STRANGER;
            }
            if (party.isProtected()) {
                return new Step(true, party.person());
            }
        }
        return stranger >= 0 ? Step.STRANGER : Step.NOTHING;
    }

    private static Step nearestAfter(Reading reading, Span range) {
        List<Span> strangers = reading.words(WordGroup.STRANGER_OWNER, range);
        int stranger =
                strangers.isEmpty() ? Integer.MAX_VALUE : strangers.getFirst().start();
        for (Party party : reading.parties(range)) {
            if (party.span().start() > stranger) {
                return Step.STRANGER;
            }
            if (party.isProtected()) {
                return new Step(true, party.person());
            }
        }
        return stranger < Integer.MAX_VALUE ? Step.STRANGER : Step.NOTHING;
    }
}
