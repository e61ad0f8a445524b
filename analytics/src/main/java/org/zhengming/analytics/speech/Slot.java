package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * A place in a frame: a word of one of the groups, or one of the parties.
 *
 * @param groups groups whose words fit
 * @param party parties that fit
 */
record Slot(List<WordGroup> groups, Predicate<Party> party) {

    /**
     * Reads {@code GROUP}, {@code @PARTY}, or several of them with {@code /} between.
     *
     * @throws IllegalArgumentException if it names neither a group nor a party
     */
    static Slot parse(String notation) {
        List<WordGroup> groups = new ArrayList<>();
        Predicate<Party> party = any -> false;
        for (String part : notation.split("/")) {
            if (part.startsWith("@")) {
                party = party.or(partyOf(part));
            } else {
                groups.add(WordGroup.valueOf(part));
            }
        }
        return new Slot(List.copyOf(groups), party);
    }

    private static Predicate<Party> partyOf(String notation) {
        return switch (notation) {
            case "@TARGET" -> Party::isProtected;
            case "@TARGET_KIN" -> party -> party.isProtected() && isKin(party);
            case "@YOU" -> party -> party.isProtected() && party.kind() == Kind.ADDRESSEE;
            default -> party -> party.kind() == Kind.valueOf(notation.substring(1));
        };
    }

    private static boolean isKin(Party party) {
        return party.kind() == Kind.KIN || party.kind() == Kind.RELATIVE;
    }

    /** Whether anything that fits stands within the range. */
    boolean isIn(Reading reading, Span within) {
        return groups.stream().anyMatch(group -> reading.has(group, within))
                || reading.parties(within).stream().anyMatch(party);
    }

    /** Everything that fits within the range, ordered by group, then by start. */
    List<Span> in(Reading reading, Span within) {
        List<Span> found = new ArrayList<>();
        groups.forEach(group -> found.addAll(reading.words(group, within)));
        reading.parties(within).stream()
                .filter(party)
                .map(Party::span)
                .filter(span -> span.end() <= within.end())
                .forEach(found::add);
        return found;
    }
}
