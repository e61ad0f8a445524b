package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Where a protected person or relative is now, or goes again and again, outside duty. */
final class LocationTrackDetector implements LeakDetector {

    private static final int FARTHEST_SUBJECT = 50;

    private static final Pattern CLOCK = Pattern.compile("[0-9一二三四五六七八九十]点|[0-9]{1,2}:[0-9]{2}");

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Reading reading = text.reading();
        for (Clause clause : reading.clauses()) {
            Party who = who(reading, clause);
            if (who == null || isDutyOrCase(reading, clause)) {
                continue;
            }
            boolean habit = reading.has(WordGroup.HABIT_TIME, clause.span());
            boolean now = reading.has(WordGroup.PRESENT_TIME, clause.span());
            boolean goes = reading.hasAny(clause.span(), WordGroup.ROUTINE_ACT, WordGroup.LIFE_PLACE);
            boolean clock = CLOCK.matcher(reading.cut(clause.span())).find();
            boolean place = reading.has(WordGroup.LIFE_PLACE, clause.span());
            if (habit && (goes || clock) || now && place) {
                Span told = told(reading, clause);
                found.add(new Candidate(
                        LeakType.LOCATION_TRACK,
                        told,
                        reading.cut(told),
                        0.7,
                        Reason.of(habit ? "LEAK_ROUTINE_TOLD" : "LEAK_WHEREABOUTS_TOLD"),
                        who.person()));
            }
        }
        return found;
    }

    /** The party the clause is about: in it, else the last one named shortly before, if that is not a stranger. */
    private static Party who(Reading reading, Clause clause) {
        for (Party party : reading.parties(clause.span())) {
            if (party.isProtected()) {
                return party;
            }
            if (party.kind() == Party.Kind.OTHER) {
                return null;
            }
        }
        boolean authors = reading.parties(clause.span()).stream()
                .anyMatch(party ->
                        party.kind() == Party.Kind.AUTHOR && party.span().start() - clause.start() <= 2);
        List<Party> before = reading.parties(new Span(Math.max(0, clause.start() - FARTHEST_SUBJECT), clause.start()));
        return authors || before.isEmpty() || !before.getLast().isProtected() ? null : before.getLast();
    }

    private static boolean isDutyOrCase(Reading reading, Clause clause) {
        return reading.hasAny(
                clause.span(), WordGroup.DUTY, WordGroup.CASE_MATTER, WordGroup.TAKE_VERB, WordGroup.MEET_VERB);
    }

    /** The clause, with neighbours of the same sentence that name the place or go on in numbers. */
    private static Span told(Reading reading, Clause clause) {
        Span told = withoutRelative(reading, clause.span());
        List<Clause> sentence = reading.clausesIn(clause.sentence());
        for (Clause neighbour : sentence) {
            boolean beside = Math.abs(neighbour.index() - clause.index()) == 1;
            boolean before = neighbour.index() < clause.index();
            boolean named = reading.parties(neighbour.span()).stream()
                    .anyMatch(party -> party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.RELATIVE);
            if (beside
                    && !named
                    && (before
                            ? reading.has(WordGroup.LIFE_PLACE, neighbour.span())
                            : reading.hasAny(neighbour.span(), WordGroup.TRACK_DETAIL, WordGroup.ROUTINE_ACT))) {
                told = told.cover(neighbour.span());
            }
        }
        return told;
    }

    /** A relative's name at the head is a leak of its own. */
    private static Span withoutRelative(Reading reading, Span clause) {
        for (Party party : reading.parties(clause)) {
            boolean heads = party.kind() == Party.Kind.RELATIVE && party.span().start() - clause.start() <= 4;
            if (heads && party.span().end() < clause.end()) {
                return new Span(party.span().end(), clause.end());
            }
        }
        return clause;
    }
}
