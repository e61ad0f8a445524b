package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Where a protected person or relative is, was or goes, and when, outside duty: a time with a place of private life or
 * an act of it, over neighbouring clauses.
 */
final class LocationTrackDetector implements LeakDetector {

    private static final Pattern LODGING = Pattern.compile("酒店|宾馆|旅社|旅馆|民宿|大床房|开房|入住|号房");
    private static final Pattern PRESENT = Pattern.compile("此刻|现在|正在|眼下|刚刚|刚才|刚看到|刚到|刚进|实时|这会|今晚|今天");
    private static final Pattern ABSENT = Pattern.compile("家里没人|不在家|没人在家|家中无人|全家出");
    private static final int LONGEST_CHAIN = 6;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Reading reading = text.reading();
        List<Clause> clauses = reading.clauses();
        int free = 0;
        for (int i = 0; i < clauses.size(); i++) {
            if (!isSeed(reading, clauses.get(i).span())) {
                continue;
            }
            int first = i > free && isLead(reading, clauses, i - 1) ? i - 1 : i;
            int last = lastOfChain(reading, clauses, i);
            addIfTold(text, clauses.subList(first, last + 1), found);
            i = last;
            free = last + 1;
        }
        return found;
    }

    /** Two of time, place and act of private life, and nothing of duty. */
    private static boolean isSeed(Reading reading, Span clause) {
        String words = reading.cut(clause);
        boolean time = Times.any(words) || Times.DAY_PART.matcher(words).find();
        boolean place = reading.has(WordGroup.LIFE_PLACE, clause);
        boolean act = reading.has(WordGroup.ROUTINE_ACT, clause);
        return (time && (place || act) || place && act || ABSENT.matcher(words).find())
                && !reading.hasAny(clause, WordGroup.DUTY, WordGroup.MEET_VERB, WordGroup.TAKE_VERB);
    }

    /** The time alone, set before the clause that it belongs to. */
    private static boolean isLead(Reading reading, List<Clause> clauses, int index) {
        Clause lead = clauses.get(index);
        return lead.sentence().equals(clauses.get(index + 1).sentence())
                && Times.any(reading.cut(lead.span()))
                && !reading.has(WordGroup.DUTY, lead.span())
                && !isOthers(reading, lead.span());
    }

    /** A time, or a place or an act of private life. */
    private static boolean tells(Reading reading, Span clause) {
        String words = reading.cut(clause);
        return Times.any(words)
                || reading.hasAny(clause, WordGroup.LIFE_PLACE, WordGroup.ROUTINE_ACT)
                || ABSENT.matcher(words).find();
    }

    private static int lastOfChain(Reading reading, List<Clause> clauses, int first) {
        int last = first;
        while (last + 1 < clauses.size() && last + 1 - first < LONGEST_CHAIN) {
            Span next = clauses.get(last + 1).span();
            boolean goesOn =
                    clauses.get(last + 1).sentence().equals(clauses.get(first).sentence())
                            && (tells(reading, next) || reading.has(WordGroup.ALONE, next) && next.length() <= 14)
                            && !isOthers(reading, next)
                            && !reading.hasAny(next, WordGroup.MEET_VERB, WordGroup.TAKE_VERB, WordGroup.STALK_CUE);
            if (!goesOn) {
                break;
            }
            last++;
        }
        return last;
    }

    private static boolean isOthers(Reading reading, Span clause) {
        return reading.parties(clause).stream()
                .anyMatch(party -> party.kind() == Party.Kind.AUTHOR
                        || party.kind() == Party.Kind.CROWD
                        || party.kind() == Party.Kind.PERSON
                        || party.kind() == Party.Kind.ADDRESSEE && party.span().start() - clause.start() <= 1);
    }

    private static void addIfTold(LeakText text, List<Clause> chain, List<Candidate> found) {
        Reading reading = text.reading();
        Clause first = chain.getFirst();
        Span whole = first.span().cover(chain.getLast().span());
        if (!isEnough(reading, chain, whole) || isOtherMatter(reading, first, whole)) {
            return;
        }
        int matter = matterStart(reading, first.span());
        Party who = Subjects.of(text, first, matter);
        if (who == null
                || isOthers(
                        reading,
                        new Span(Math.max(first.start(), Math.min(who.span().end(), first.end())), first.end()))) {
            return;
        }
        Span told = new Span(Subjects.tellingStart(text, who, first.span()), whole.end());
        if (told.length() < 4) {
            return;
        }
        String words = reading.cut(told);
        boolean habit = Times.HABIT.matcher(words).find();
        found.add(new Candidate(
                LeakType.LOCATION_TRACK,
                subtype(words, habit),
                told,
                words,
                0.7,
                Reason.of(habit ? "LEAK_ROUTINE_TOLD" : "LEAK_WHEREABOUTS_TOLD"),
                who.person()));
    }

    private static LeakSubtype subtype(String words, boolean habit) {
        if (LODGING.matcher(words).find()) {
            return LeakSubtype.LODGING;
        }
        boolean now = !habit && PRESENT.matcher(words).find();
        return now ? LeakSubtype.REALTIME_LOCATION : LeakSubtype.TRAVEL_TRACK;
    }

    /** A habit with a place or an act; an hour with both; a day with both where somebody is being followed. */
    private static boolean isEnough(Reading reading, List<Clause> chain, Span whole) {
        String words = reading.cut(whole);
        boolean habit = Times.HABIT.matcher(words).find();
        boolean clock = Times.CLOCK.matcher(words).find();
        boolean day = Times.DAY.matcher(words).find();
        boolean place = reading.has(WordGroup.LIFE_PLACE, whole);
        boolean act = reading.has(WordGroup.ROUTINE_ACT, whole);
        boolean followed = reading.hasAny(reading.around(whole, 100, 50), WordGroup.STALK_CUE, WordGroup.SPY_ACT);
        if (ABSENT.matcher(words).find() && (day || clock)) {
            return true;
        }
        if (habit) {
            return place && act || (place || act) && (clock || followed);
        }
        if (clock) {
            return (place || act) && followed || place && act && chain.size() > 1;
        }
        return day && place && followed;
    }

    private static int matterStart(Reading reading, Span clause) {
        int start = clause.end();
        for (WordGroup group : List.of(WordGroup.LIFE_PLACE, WordGroup.ROUTINE_ACT)) {
            List<Span> words = reading.words(group, clause);
            if (!words.isEmpty()) {
                start = Math.min(start, words.getFirst().start());
            }
        }
        for (Pattern pattern : List.of(Times.HABIT, Times.CLOCK, Times.DAY)) {
            var matcher = pattern.matcher(reading.text()).region(clause.start(), clause.end());
            if (matcher.find()) {
                start = Math.min(start, matcher.start());
            }
        }
        return start;
    }

    private static boolean isOtherMatter(Reading reading, Clause first, Span whole) {
        return reading.hasAny(
                        whole,
                        WordGroup.CASE_MATTER,
                        WordGroup.TAKE_VERB,
                        WordGroup.MEET_VERB,
                        WordGroup.COUNTERPART,
                        WordGroup.PRAISE,
                        WordGroup.HYPOTHETICAL)
                || reading.hasAny(
                        new Span(Math.max(first.sentence().start(), whole.start() - 12), whole.start()),
                        WordGroup.MEET_VERB,
                        WordGroup.COUNTERPART);
    }
}
