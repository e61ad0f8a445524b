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
 * Harm announced by the author to the body of a protected person or relative in plain words: a deed of harm, a victim
 * who is protected, and neither a stranger as the doer nor the author as the victim.
 */
final class ThreatDetector implements SpeechDetector {

    private static final int VICTIM_REACH = 8;

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            for (Span harm : text.reading().words(WordGroup.HARM, clause.span())) {
                addIfAimed(text, clause, harm, 0.85, found);
            }
            for (Span strike : text.reading().words(WordGroup.STRIKE, clause.span())) {
                if (strikesProtected(text, clause, strike)) {
                    addIfAimed(text, clause, strike, 0.7, found);
                }
            }
            for (Span limb : limbs(text.reading(), clause)) {
                addIfAimed(text, clause, limb, 0.8, found);
            }
        }
        return found;
    }

    private static void addIfAimed(
            SpeechText text, Clause clause, Span harm, double confidence, List<Observation> found) {
        String victim = victim(text, clause, harm);
        if (victim != null
                && !isWished(text, clause, harm)
                && !text.negated(clause, harm)
                && text.adopted(clause, harm)) {
            Span told = clause.span();
            found.add(new Observation(SignalType.THREAT, victim, told, confidence, "THREAT_OF_HARM"));
        }
    }

    /** 该打, 应该判死刑: a wish or a judgement, which the author does not announce to carry out. */
    private static boolean isWished(SpeechText text, Clause clause, Span harm) {
        Span before = new Span(Math.max(clause.start(), harm.start() - 12), harm.start());
        return text.has(WordGroup.OUGHT, before);
    }

    /** A short verb counts only right before the victim and with the will to do it. */
    private static boolean strikesProtected(SpeechText text, Clause clause, Span strike) {
        Party after = text.partyAfter(clause, strike, 3);
        boolean aimed = after != null && after.isProtected();
        Span sentence = clause.sentence();
        boolean willing = text.has(WordGroup.FUTURE, new Span(sentence.start(), strike.start()))
                || text.reading().parties(new Span(clause.start(), strike.start())).stream()
                        .anyMatch(party -> party.kind() == Kind.AUTHOR);
        return aimed
                && willing
                && !text.has(WordGroup.SPEECH_TOPIC, after == null ? strike : strike.cover(after.span()));
    }

    /** 卸…一条胳膊; 腿…我要了. */
    private static List<Span> limbs(Reading reading, Clause clause) {
        List<Span> found = new ArrayList<>(reading.inOrder(clause.span(), 8, WordGroup.BODY_VERB, WordGroup.BODY_PART));
        Span sentence = clause.sentence();
        if (reading.has(WordGroup.TAKE_AWAY, clause.span()) && reading.has(WordGroup.BODY_PART, sentence)) {
            found.addAll(reading.words(WordGroup.TAKE_AWAY, clause.span()));
        }
        return found;
    }

    private static String victim(SpeechText text, Clause clause, Span harm) {
        Party doer = text.agentOf(clause, harm);
        Party patient = patient(text, clause, harm);
        if (patient != null && !patient.isProtected()) {
            return null;
        }
        if (doer != null && doer.kind() == Kind.OTHER && doer.span().start() >= clause.start()) {
            return null;
        }
        if (patient != null) {
            return patient.person();
        }
        boolean authorActs = doer != null && (doer.kind() == Kind.AUTHOR || doer.kind() == Kind.CROWD);
        boolean willed = text.has(WordGroup.FUTURE, clause.span())
                || text.has(WordGroup.TAKE_AWAY, clause.span())
                || text.has(WordGroup.REWARD, clause.sentence());
        boolean past = text.reading().cut(text.reading().around(harm, 0, 2)).endsWith("了") && !authorActs;
        return (authorActs || willed) && !past ? text.protectedNear(harm, clause.sentence()) : null;
    }

    private static Party patient(SpeechText text, Clause clause, Span harm) {
        Span inside = new Span(harm.start(), Math.min(clause.end(), harm.end() + VICTIM_REACH));
        List<Party> parties = text.reading().parties(inside).stream()
                .filter(party -> party.kind() != Kind.AUTHOR || !harm.contains(party.span()))
                .toList();
        return parties.isEmpty() ? text.objectBefore(clause, harm) : parties.getFirst();
    }
}
