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
 * An exchange put to a protected person: money, a ruling or a favour on one side; silence, deletion or the threat to
 * disclose something private on the other. A lawful step announced for want of a ruling is none, nor is claiming one's
 * own money.
 */
final class ExtortionDetector implements SpeechDetector {

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        int reached = 0;
        for (Clause clause : text.clauses()) {
            if (clause.sentence().start() < reached) {
                continue;
            }
            Span wide = text.neighbourhood(clause);
            Span seen = exchange(text.reading(), wide);
            if (seen == null || !putToProtected(text, wide) || !text.adopted(clause, seen)) {
                continue;
            }
            String person = text.protectedNearOrOnly(seen, wide);
            if (person != null) {
                found.add(new Observation(SignalType.EXTORTION, person, seen, 0.8, "EXCHANGE_FOR_SILENCE"));
                reached = wide.end();
            }
        }
        return found;
    }

    private static Span exchange(Reading reading, Span wide) {
        boolean money = reading.has(WordGroup.MONEY_DEMAND, wide)
                && reading.has(WordGroup.MONEY, wide)
                && !reading.has(WordGroup.OWN_CLAIM, wide);
        boolean ruling = reading.has(WordGroup.RULING_DEMAND, wide);
        boolean silence = reading.has(WordGroup.CONCEALMENT, wide);
        boolean secret = reading.has(WordGroup.COMPROMISING, wide);
        boolean otherwise = reading.has(WordGroup.OTHERWISE, wide) && reading.has(WordGroup.DISCLOSURE, wide);
        boolean lawful = reading.has(WordGroup.LAWFUL_CALL, wide);
        boolean bought = money && (silence && (secret || otherwise) || otherwise && (secret || lawful));
        boolean traded = ruling && secret && (silence || otherwise) && !lawful;
        return bought || traded ? wide : null;
    }

    /** Said to the person: by 你, or by name at the head of a sentence as one addresses somebody. */
    private static boolean putToProtected(SpeechText text, Span wide) {
        for (Party party : text.reading().parties(wide)) {
            boolean one = !text.reading().cut(party.span()).endsWith("们");
            if (party.kind() == Kind.ADDRESSEE && party.isProtected() && one) {
                return true;
            }
            if (party.kind() == Kind.PERSON && isVocative(text, party)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVocative(SpeechText text, Party party) {
        String whole = text.reading().text();
        int end = party.span().end();
        boolean comma = end < whole.length() && ",:!(".indexOf(whole.charAt(end)) >= 0;
        return comma
                && text.reading()
                        .clauseAt(party.span().start())
                        .map(clause -> party.span().start() - clause.sentence().start() <= 2)
                        .orElse(false);
    }
}
