package org.zhengming.analytics.leak;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;

/**
 * Where what is told in words (a home, a habit, an illness, a flat) begins and ends: nearly always it ends with its
 * clause, and begins with one or behind who is spoken of. A stretch marked about there is moved to the borders near it.
 */
final class TellingBounds {

    /** A mark that leaves out so little of a clause's beginning meant all of it. */
    private static final int LEFT_OUT_BEFORE = 2;

    private static final int LEFT_OUT_AFTER = 12;

    /** A home ends with its door, not with what is done there. */
    private static final int LEFT_OUT_AFTER_ADDRESS = 3;

    /** A mark that reaches so little into another clause did not mean it. */
    private static final int REACHED_INTO = 3;

    /** Nor one that reaches so far into a clause more than twice as long. */
    private static final int REACHED_AT_MOST = 5;

    /** Marks, emoji and a bracket left open. */
    private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+");

    /** 规律摸清: and the like head what is told. */
    private static final Pattern HEAD = Pattern.compile("^[^,;。!?\\n:0-9]{1,10}:(?![0-9])[ \"“]?");

    private static final Pattern SENT_TO = Pattern.compile("[寄送](?:[到往给至])?");

    /** By what somebody is put where they live, learn or work; the place itself is what is told. */
    private static final Pattern PUT_THERE =
            Pattern.compile("(?:现在|目前|一直|还|就|都|也)*(?:住[在到回进]了?|租[在到]|家住|搬[到进回]了?|住|在|位于|前往)(?![了过着])");

    /** What only leads over from who is spoken of. */
    private static final Pattern LINK = Pattern.compile("^(?:[他她](?:自己|本人|的)|其|就(?!是|在|医|诊)|[:的,、 ])+");

    private static final Pattern PARTICLE = Pattern.compile("(?:就是了|就是|来着|什么的|[了的]?(?:吧|呢|啊|哦|嘛|哈|呀|吗|啦)|[ ,、:])+$");

    private TellingBounds() {}

    /** Whether marks of the type are cut to clauses. */
    static boolean apply(LeakType type) {
        return switch (type) {
            case ADDRESS, CHILD_SCHOOL, LOCATION_TRACK, HEALTH, PROPERTY -> true;
            default -> false;
        };
    }

    /** Whether what puts somebody at a place is left out of the marks of the type. */
    private static boolean isPlace(LeakType type) {
        return switch (type) {
            case ADDRESS, CHILD_SCHOOL, RELATIVE -> true;
            default -> false;
        };
    }

    /** @return the stretch that is told, never empty and near the marked one; spans of the normalised text */
    static Span of(Reading reading, LeakType type, Span marked) {
        if (marked.length() == 0) {
            return marked;
        }
        if (!apply(type)) {
            return led(reading, type, marked);
        }
        int start = start(reading, marked);
        int end = end(reading, type, marked);
        return start < end ? led(reading, type, bare(reading, new Span(start, end))) : marked;
    }

    /** A place without 寄到 or 住在 before it, with its divisions; what is owned with the 在 that says where. */
    private static Span led(Reading reading, LeakType type, Span told) {
        if (isPlace(type)) {
            Span there = type == LeakType.ADDRESS ? without(SENT_TO, reading, told) : told;
            Span place = without(PUT_THERE, reading, there);
            return type == LeakType.ADDRESS
                    ? new Span(AddressStart.withDivisions(reading, place.start()), place.end())
                    : place;
        }
        boolean placed =
                type == LeakType.PROPERTY && told.start() > 0 && reading.text().charAt(told.start() - 1) == '在';
        return placed ? new Span(told.start() - 1, told.end()) : told;
    }

    private static Span without(Pattern leading, Reading reading, Span told) {
        Matcher lead = leading.matcher(reading.text()).region(told.start(), told.end());
        return lead.lookingAt() && lead.end() < told.end() ? new Span(lead.end(), told.end()) : told;
    }

    private static int start(Reading reading, Span marked) {
        Optional<Clause> first = reading.clauseAt(marked.start());
        if (first.isEmpty() || marked.start() < first.get().start()) {
            return marked.start();
        }
        Span clause = first.get().span();
        if (clause.end() < marked.end() && clause.end() - marked.start() < REACHED_INTO) {
            return nextStart(reading, first.get(), marked);
        }
        int left = marked.start() - clause.start();
        boolean few = left > 0 && left <= LEFT_OUT_BEFORE;
        Span before = new Span(clause.start(), marked.start());
        boolean linked = few && (isSomebody(reading, before) || endsLead(reading.cut(before)));
        return few && !linked ? clause.start() : marked.start();
    }

    private static int nextStart(Reading reading, Clause clause, Span marked) {
        return clause.index() + 1 < reading.clauses().size()
                ? Math.min(reading.clauses().get(clause.index() + 1).start(), marked.end())
                : marked.start();
    }

    private static boolean isSomebody(Reading reading, Span span) {
        return !reading.parties(span).isEmpty();
    }

    /** 住在, 家, 是: what is told follows. */
    private static boolean endsLead(String words) {
        return "住在家叫是的说有就于到址他她:".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static int end(Reading reading, LeakType type, Span marked) {
        Optional<Clause> last = reading.clauseAt(marked.end() - 1);
        if (last.isEmpty() || marked.end() >= last.get().end()) {
            return marked.end();
        }
        Span clause = last.get().span();
        int inside = marked.end() - Math.max(marked.start(), clause.start());
        Span rest = new Span(marked.end(), clause.end());
        boolean reached = inside <= REACHED_INTO || inside <= REACHED_AT_MOST && 2 * inside < clause.length();
        if (marked.start() < clause.start() && reached && inside < rest.length()) {
            return previousEnd(reading, last.get(), marked);
        }
        int most = type == LeakType.ADDRESS ? LEFT_OUT_AFTER_ADDRESS : LEFT_OUT_AFTER;
        boolean others = reading.parties(rest).stream()
                .anyMatch(party -> party.kind() == Party.Kind.AUTHOR
                        || party.kind() == Party.Kind.ADDRESSEE
                        || party.kind() == Party.Kind.CROWD);
        return rest.length() <= most && !others ? clause.end() : marked.end();
    }

    private static int previousEnd(Reading reading, Clause clause, Span marked) {
        return clause.index() > 0
                ? Math.max(reading.clauses().get(clause.index() - 1).end(), marked.start() + 1)
                : marked.end();
    }

    /** Without a heading, what only links, and particles at the end; never empty. */
    static Span bare(Reading reading, Span whole) {
        int start = whole.start();
        for (Pattern leading : new Pattern[] {MARKS, HEAD, LINK}) {
            Matcher matcher = leading.matcher(reading.text()).region(start, whole.end());
            start = matcher.lookingAt() && matcher.end() < whole.end() ? matcher.end() : start;
        }
        Matcher particle = PARTICLE.matcher(reading.text()).region(start, whole.end());
        int end = particle.find() && particle.start() > start ? particle.start() : whole.end();
        return new Span(start, end);
    }
}
