package org.zhengming.analytics.speech;

import java.util.List;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.leak.PrivateValues;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;

/**
 * What every speech detector looks at: one reading of the post, with the questions of who does what to whom, and
 * whether the author stands behind it.
 */
final class SpeechText {

    /** Code units between a preposition and the party it governs. */
    private static final String OBJECT_MARKERS = "把给向跟和与替为对被将同朝让叫由";

    /** Code units over which a sentence may carry its doer on. */
    private static final int FARTHEST_AGENT = 50;

    private final Post post;
    private final Reading reading;
    private final List<Leak> leaks;
    private final Stance stance;
    private final String onlyPerson;

    SpeechText(Post post, Reading reading, List<Leak> leaks) {
        this.post = post;
        this.reading = reading;
        this.leaks = leaks;
        this.stance = new Stance(this);
        this.onlyPerson = onlyPerson(reading);
    }

    Reading reading() {
        return reading;
    }

    List<Clause> clauses() {
        return reading.clauses();
    }

    boolean isNews() {
        return post.kind() == PostKind.NEWS;
    }

    List<Leak> leaks() {
        return leaks;
    }

    /** Whether the post itself gives away a number, an address or the like. */
    boolean givesAwayValues() {
        return gives(LeakType.ADDRESS) || leaks.stream().map(Leak::type).anyMatch(PrivateValues.HASHED::contains);
    }

    /** Whether it gives away a way to get in touch. */
    boolean givesContact() {
        return gives(LeakType.PHONE) || gives(LeakType.WECHAT) || gives(LeakType.QQ) || gives(LeakType.EMAIL);
    }

    /** Whether it gives away where somebody can be met. */
    boolean givesPlace() {
        return gives(LeakType.ADDRESS)
                || gives(LeakType.LOCATION_TRACK)
                || gives(LeakType.CHILD_SCHOOL)
                || gives(LeakType.PLATE);
    }

    boolean gives(LeakType type) {
        return leaks.stream().anyMatch(leak -> leak.type() == type);
    }

    boolean has(WordGroup group, Span within) {
        return reading.has(group, within);
    }

    /** From the sentence before the clause's sentence to the one after it, at most 60 code units beyond it. */
    Span neighbourhood(Clause clause) {
        Span sentence = clause.sentence();
        Span wide = reading.around(sentence, 60, 60);
        int start = sentence.start();
        int end = sentence.end();
        for (Clause other : reading.clausesIn(wide)) {
            boolean before = other.sentence().end() <= sentence.start()
                    && other.sentence().end() >= sentence.start() - 2;
            boolean after = other.sentence().start() >= sentence.end()
                    && other.sentence().start() <= sentence.end() + 2;
            if (before) {
                start = Math.min(start, Math.max(wide.start(), other.sentence().start()));
            }
            if (after) {
                end = Math.max(end, Math.min(wide.end(), other.sentence().end()));
            }
        }
        return new Span(start, end);
    }

    /** The protected person spoken of nearest to the span: in the range, by whatever word; {@code null} if none. */
    String protectedNear(Span span, Span range) {
        String nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Party party : reading.parties(range)) {
            if (party.isProtected() && party.span().distanceTo(span) < distance) {
                nearest = party.person();
                distance = party.span().distanceTo(span);
            }
        }
        return nearest;
    }

    /** As {@link #protectedNear}, and failing that the one person whom the whole post names. */
    String protectedNearOrOnly(Span span, Span range) {
        String near = protectedNear(span, range);
        return near != null ? near : onlyPerson();
    }

    /** The one protected person whom the post names, {@code null} if it names none or several. */
    String onlyPerson() {
        return onlyPerson;
    }

    private static String onlyPerson(Reading reading) {
        List<String> persons = reading.parties().stream()
                .filter(party -> party.kind() == Kind.PERSON || party.kind() == Kind.RELATIVE)
                .map(Party::person)
                .distinct()
                .limit(2)
                .toList();
        return persons.size() == 1 ? persons.getFirst() : null;
    }

    /**
     * Who does what the predicate says: the nearest party before it that no preposition governs, in its clause, else in
     * the clauses before it in the sentence; {@code null} if nobody is named.
     */
    Party agentOf(Clause clause, Span predicate) {
        List<Party> before = reading.parties(new Span(clause.sentence().start(), predicate.start()));
        Party fallback = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            Party party = before.get(i);
            if (isObject(party) || isPossessor(party, before, i)) {
                continue;
            }
            if (party.span().start() >= clause.start()) {
                return party;
            }
            if (predicate.start() - party.span().end() > FARTHEST_AGENT) {
                break;
            }
            if (fallback == null || party.kind() == Kind.PERSON) {
                fallback = party;
            }
            if (fallback.kind() == Kind.PERSON) {
                return fallback;
            }
        }
        return fallback;
    }

    /** Whether a preposition governs the party, also through the title that stands right before a name. */
    boolean isObject(Party party) {
        int at = party.span().start();
        List<Party> before = reading.parties(new Span(Math.max(0, at - 4), at));
        for (int i = before.size() - 1; i >= 0 && before.get(i).span().end() == at; i--) {
            at = before.get(i).span().start();
        }
        return at > 0 && OBJECT_MARKERS.indexOf(reading.text().charAt(at - 1)) >= 0;
    }

    /** 法官的老婆: the relative acts, not the judge; handled by looking at what follows at once. */
    private boolean isPossessor(Party party, List<Party> parties, int index) {
        int end = party.span().end();
        boolean possessive = end < reading.text().length() && reading.text().charAt(end) == '的';
        return possessive
                && index + 1 < parties.size()
                && parties.get(index + 1).span().start() == end + 1;
    }

    /** The first party after the span within so many code units of the same clause, {@code null} if there is none. */
    Party partyAfter(Clause clause, Span span, int reach) {
        int end = Math.min(clause.end(), span.end() + reach);
        List<Party> after = reading.parties(new Span(span.end(), Math.max(span.end(), end)));
        return after.isEmpty() ? null : after.getFirst();
    }

    /** The party that a preposition such as 把 or 给 places before the predicate, {@code null} if there is none. */
    Party objectBefore(Clause clause, Span predicate) {
        List<Party> before = reading.parties(new Span(clause.start(), Math.max(clause.start(), predicate.start())));
        for (int i = before.size() - 1; i >= 0; i--) {
            if (isObject(before.get(i)) && !isPassiveDoer(before.get(i))) {
                return before.get(i);
            }
        }
        return null;
    }

    /** 被老师打: the party after 被 is the doer, whatever stands before it. */
    private boolean isPassiveDoer(Party party) {
        int at = party.span().start();
        return at > 0 && "被由".indexOf(reading.text().charAt(at - 1)) >= 0;
    }

    boolean negated(Clause clause, Span span) {
        Span before = new Span(Math.max(clause.start(), span.start() - 5), span.start());
        return before.length() > 0 && reading.has(WordGroup.NEGATION, before);
    }

    /** Whether the words are somebody else's, quoted or retold. */
    boolean retold(Clause clause, Span span) {
        return stance.retold(clause, span);
    }

    /** Whether the author says it as their own: not as somebody's words, not to report or condemn it. */
    boolean adopted(Clause clause, Span span) {
        return stance.adopted(clause, span);
    }

    /** Whether a question, a guess or a supposition takes the edge off a claim in the clause. */
    boolean isOpen(Clause clause) {
        Span sentence = clause.sentence();
        return reading.hasAny(clause.span(), WordGroup.GUESS, WordGroup.HYPOTHETICAL)
                || clause.question()
                || reading.has(WordGroup.HYPOTHETICAL, new Span(sentence.start(), clause.end()));
    }
}
