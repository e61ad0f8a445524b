package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Harm announced without naming it: means of harm laid ready, ruin and death promised, funeral goods sent, and
 * knowledge of somebody's private ways joined with a warning or with what makes them easy prey.
 */
final class VeiledThreatDetector implements SpeechDetector {

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            add(text, clause, meansReady(text, clause), 0.8, "THREAT_MEANS_READY", found);
            add(text, clause, ruin(text, clause), 0.8, "THREAT_OF_RUIN", found);
            add(text, clause, together(text, clause), 0.8, "THREAT_DEATH_TOGETHER", found);
            add(text, clause, funeral(text, clause), 0.75, "THREAT_FUNERAL_GOODS", found);
            add(text, clause, watched(text, clause), 0.7, "THREAT_KNOWS_PRIVATE_WAYS", found);
            add(text, clause, prey(text, clause), 0.65, "THREAT_EASY_PREY", found);
            add(text, clause, warned(text, clause), 0.7, "THREAT_KNOWS_PRIVATE_WAYS", found);
        }
        return found;
    }

    private static void add(
            SpeechText text, Clause clause, Span seen, double confidence, String code, List<Observation> found) {
        if (seen == null || !text.adopted(clause, seen) || text.negated(clause, seen)) {
            return;
        }
        String victim = text.protectedNearOrOnly(seen, text.neighbourhood(clause));
        if (victim != null) {
            found.add(new Observation(SignalType.THREAT, victim, clause.span(), confidence, code));
        }
    }

    /**
     * Petrol, a knife or the like in the author's hand or in nobody's, and that it is ready for the person, meant for a
     * home, or hangs on what the person does.
     */
    private static Span meansReady(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        List<Span> means = reading.words(WordGroup.MEANS, clause.span());
        Span wide = text.neighbourhood(clause);
        if (means.isEmpty() || !addressed(text, wide) || strangerActs(text, clause, means.getFirst())) {
            return null;
        }
        boolean toTheFace =
                reading.parties(wide).stream().anyMatch(party -> party.kind() == Kind.ADDRESSEE && party.isProtected());
        Party holder = text.agentOf(clause, means.getFirst());
        boolean author = holder != null
                && holder.kind() == Kind.AUTHOR
                && reading.parties(clause.sentence()).stream()
                        .anyMatch(party -> party.kind() == Kind.ADDRESSEE && party.isProtected());
        boolean ready = reading.has(WordGroup.READY, clause.sentence())
                && (toTheFace
                        || text.protectedNear(means.getFirst(), clause.sentence()) != null && !named(text, clause));
        boolean conditioned =
                reading.has(WordGroup.CONDITION, wide) && reading.has(WordGroup.HOME_PLACE, wide) && toTheFace;
        boolean evidence =
                reading.hasAny(clause.sentence(), WordGroup.CASE_MATTER, WordGroup.CRIME_CASE, WordGroup.ANALOGY)
                        || reading.has(WordGroup.ANALOGY, wide);
        boolean ruling = reading.has(WordGroup.SPEECH_TOPIC, clause.sentence());
        return (ready || conditioned || toTheFace && author && !ruling) && !evidence ? means.getFirst() : null;
    }

    /** Whether the protected person is the one who acts in the clause. */
    private static boolean named(SpeechText text, Clause clause) {
        Party doer = text.agentOf(clause, new Span(clause.end(), clause.end()));
        return doer != null
                && doer.isProtected()
                && doer.kind() != Kind.ADDRESSEE
                && doer.span().start() >= clause.start();
    }

    private static Span ruin(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        List<Span> ruin = reading.words(WordGroup.RUIN, clause.span());
        if (ruin.isEmpty() || strangerActs(text, clause, ruin.getFirst())) {
            return null;
        }
        Span before = new Span(clause.sentence().start(), ruin.getFirst().start());
        List<Party> parties = reading.parties(before);
        boolean causedToAuthor = !parties.isEmpty()
                && parties.getLast().kind() == Kind.AUTHOR
                && !reading.has(
                        WordGroup.CAUSE, new Span(parties.getLast().span().start(), before.end()));
        boolean caused = reading.has(WordGroup.CAUSE, before);
        boolean told = text.protectedNear(ruin.getFirst(), clause.sentence()) != null;
        return caused && told && !causedToAuthor ? ruin.getFirst() : null;
    }

    /** 带上高峰…黄泉路: the author's own death and somebody taken along. */
    static Span together(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        for (Span take : reading.words(WordGroup.TAKE_ALONG, clause.span())) {
            Party taken = text.partyAfter(clause, take, 6);
            Party before = text.objectBefore(clause, take);
            boolean aimed = taken != null && taken.isProtected() || before != null && before.isProtected();
            if (aimed && reading.has(WordGroup.DEATH, text.neighbourhood(clause))) {
                return take;
            }
        }
        return null;
    }

    private static Span funeral(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        List<Span> goods = reading.words(WordGroup.FUNERAL, clause.span());
        if (goods.isEmpty() || strangerActs(text, clause, goods.getFirst())) {
            return null;
        }
        boolean sent = reading.has(WordGroup.SEND, clause.span());
        boolean aimed = text.protectedNear(goods.getFirst(), clause.sentence()) != null;
        boolean toTheFace = reading.parties(clause.sentence()).stream()
                .anyMatch(party -> party.kind() == Kind.ADDRESSEE && party.isProtected());
        boolean mourning = reading.has(WordGroup.CASE_MATTER, clause.sentence()) && !toTheFace;
        return sent && aimed && !mourning ? goods.getFirst() : null;
    }

    /** 我知道你家住哪; 晚上回家的路上小心点. */
    private static Span watched(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        List<Span> facts = reading.words(WordGroup.LIFE_FACT, clause.span());
        if (facts.isEmpty() || reading.hasAny(clause.sentence(), WordGroup.DUTY, WordGroup.CASE_MATTER)) {
            return null;
        }
        Span wide = text.neighbourhood(clause);
        boolean addressed = directlyAddressed(text, wide);
        boolean known = !reading.inOrder(clause.sentence(), 16, WordGroup.KNOWING, WordGroup.LIFE_FACT)
                        .isEmpty()
                && authorKnows(text, clause);
        boolean warned = reading.has(WordGroup.OMINOUS, wide);
        return addressed && (known && !clause.question() || warned) ? facts.getFirst() : null;
    }

    /** A relative or the person spoken to, and what makes them easy prey. */
    private static Span prey(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        List<Span> weak = reading.words(WordGroup.VULNERABLE, clause.span());
        if (weak.isEmpty() || reading.hasAny(clause.sentence(), WordGroup.CASE_MATTER, WordGroup.DUTY)) {
            return null;
        }
        boolean exposed = reading.parties(text.neighbourhood(clause)).stream()
                .anyMatch(party -> party.isProtected()
                        && (party.kind() == Kind.RELATIVE
                                || party.kind() == Kind.ADDRESSEE
                                || party.kind() == Kind.KIN && belongsToOther(text, party)));
        boolean sabotage =
                reading.has(WordGroup.SABOTAGE, clause.span()) && addressed(text, text.neighbourhood(clause));
        return exposed || sabotage ? weak.getFirst() : null;
    }

    /** 你家孩子, 他女儿: the relative of somebody spoken of, not the author's own. */
    private static boolean belongsToOther(SpeechText text, Party kin) {
        Span before = new Span(Math.max(0, kin.span().start() - 6), kin.span().start());
        return text.reading().parties(before).stream().anyMatch(Party::isProtected);
    }

    /** A warning in a post that gives away where somebody can be met. */
    private static Span warned(SpeechText text, Clause clause) {
        List<Span> warning = text.reading().words(WordGroup.OMINOUS, clause.span());
        return warning.isEmpty() || !text.givesPlace() ? null : warning.getFirst();
    }

    private static boolean authorKnows(SpeechText text, Clause clause) {
        List<Span> knowing = text.reading().words(WordGroup.KNOWING, clause.sentence());
        Party knower = text.agentOf(clause, knowing.getFirst());
        return knower == null
                || knower.kind() == Kind.AUTHOR
                || knower.kind() == Kind.CROWD
                || knower.kind() == Kind.PERSON;
    }

    private static boolean addressed(SpeechText text, Span wide) {
        return text.reading().parties(wide).stream().anyMatch(Party::isProtected);
    }

    private static boolean directlyAddressed(SpeechText text, Span wide) {
        return text.reading().parties(wide).stream()
                .anyMatch(party -> party.isProtected()
                        && (party.kind() == Kind.ADDRESSEE
                                || party.kind() == Kind.RELATIVE
                                || party.kind() == Kind.KIN));
    }

    private static boolean strangerActs(SpeechText text, Clause clause, Span deed) {
        Party doer = text.agentOf(clause, deed);
        return doer != null && doer.kind() == Kind.OTHER;
    }
}
