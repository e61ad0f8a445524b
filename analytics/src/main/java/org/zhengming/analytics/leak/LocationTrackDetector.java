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

    /** 去某处, 从某处走到某处: a way or a place that no list of places knows. */
    private static final Pattern MOTION = Pattern.compile(
            "(?:在|去|到|回|从|沿着?|绕着?|经过|路过|走到?|坐到?|进|出|送[他她]?娘?去|待到?|骑到?|翻|穿过|过)(?!了|着|的|过|礼拜|星期|周|点|月|院|不|没|来|这|那么|说|写|判|开|网上|群里|微博|法院|检察|单位|办公|岗位|工作|庭|案|线|账|大会|座|职|任|审|执行|朋友圈)[\\p{IsHan}“”「a-z0-9]{2}");

    private static final Pattern OFFICE = Pattern.compile(
            "法院(?!后|西|东|南|北|侧|对面|旁|门口|家属)|检察院(?!后|西|东|南|北|侧|对面|旁|门口|家属)|单位(?!后|门口|楼下)|庭里|院里|办公室|加班|案卷|卷宗|值班|开会|汇报|接访|上班(?!走|的?路|骑|开车)");
    private static final Pattern FINDING = Pattern.compile("判给|认定|查明|为由|理由|证明");
    private static final int SHORTEST_TOLD = 6;
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
        boolean place = hasPlace(reading, clause);
        boolean act = reading.has(WordGroup.ROUTINE_ACT, clause);
        return !OFFICE.matcher(words).find()
                && (time && (place || act)
                        || place && act
                        || ABSENT.matcher(words).find())
                && !reading.hasAny(clause, WordGroup.DUTY, WordGroup.MEET_VERB, WordGroup.TAKE_VERB);
    }

    private static boolean hasPlace(Reading reading, Span clause) {
        return reading.has(WordGroup.LIFE_PLACE, clause)
                || MOTION.matcher(reading.cut(clause)).find();
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
        if (!isHis(reading, who, first, whole)) {
            return;
        }
        Span told = new Span(Subjects.tellingStart(text, who, first.span()), whole.end());
        if (told.length() < SHORTEST_TOLD) {
            return;
        }
        told = TellingBounds.bare(reading, told);
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

    /** Named in the sentence before it is told; from farther off only where the text is about following somebody. */
    private static boolean isHis(Reading reading, Party who, Clause first, Span whole) {
        boolean before =
                who.span().start() >= first.sentence().start() && who.span().start() < whole.end();
        if (before) {
            return true;
        }
        String words = reading.cut(whole);
        boolean timed =
                Times.HABIT.matcher(words).find() || Times.CLOCK.matcher(words).find();
        boolean elsewhere = reading.parties(new Span(first.sentence().start(), whole.end())).stream()
                .anyMatch(party -> party.kind() == Party.Kind.OTHER || party.kind() == Party.Kind.AUTHOR);
        return timed && hasPlace(reading, whole) && isFollowed(reading, whole) && !elsewhere;
    }

    private static boolean isFollowed(Reading reading, Span whole) {
        return reading.hasAny(reading.around(whole, 100, 50), WordGroup.STALK_CUE, WordGroup.SPY_ACT);
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
        boolean place = hasPlace(reading, whole);
        boolean act = reading.has(WordGroup.ROUTINE_ACT, whole);
        boolean followed = isFollowed(reading, whole);
        if (!reading.has(WordGroup.LIFE_PLACE, whole) && !act && !followed && !clock) {
            return ABSENT.matcher(words).find() && day;
        }
        if (ABSENT.matcher(words).find() && (day || clock)) {
            return true;
        }
        if (habit) {
            boolean part = Times.DAY_PART.matcher(words).find();
            return place && act || (place || act) && (clock || followed || part);
        }
        if (clock) {
            return (place || act) && followed || place && act && chain.size() > 1;
        }
        return day && reading.has(WordGroup.LIFE_PLACE, whole) && followed;
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
        Span before = new Span(Math.max(first.sentence().start(), whole.start() - 24), whole.end());
        return FINDING.matcher(reading.cut(before)).find()
                || reading.hasAny(
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
