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
 * Specific, checkable misconduct told of a protected person, first hand or by hearsay: a deed with its object and the
 * person as the doer. Guesses, questions and suppositions are none, nor is what a party of the case did.
 */
final class FactClaimDetector implements SpeechDetector {

    /** A deed and the object that makes it misconduct, in the order in which they stand. */
    private record Deed(WordGroup first, WordGroup second, int gap, String code, boolean verbLast) {

        Deed(WordGroup verb, WordGroup object, int gap, String code) {
            this(verb, object, gap, code, false);
        }
    }

    private static final List<Deed> DEEDS = List.of(
            new Deed(WordGroup.TAKE_VERB, WordGroup.BRIBE_OBJECT, 14, "CLAIM_TOOK"),
            new Deed(WordGroup.FORGE_VERB, WordGroup.DOCUMENT, 10, "CLAIM_FORGED"),
            new Deed(WordGroup.DOCUMENT, WordGroup.FORGE_VERB, 10, "CLAIM_FORGED", true),
            new Deed(WordGroup.LEAK_VERB, WordGroup.SECRET, 16, "CLAIM_LEAKED"),
            new Deed(WordGroup.SECRET, WordGroup.LEAK_VERB, 10, "CLAIM_LEAKED", true),
            new Deed(WordGroup.BEAT_VERB, WordGroup.BEATEN, 4, "CLAIM_BEAT"),
            new Deed(WordGroup.BEATEN, WordGroup.BEAT_DOWN, 6, "CLAIM_BEAT", true),
            new Deed(WordGroup.COUNTERPART, WordGroup.MEET_VERB, 12, "CLAIM_MET"),
            new Deed(WordGroup.MEET_VERB, WordGroup.COUNTERPART, 12, "CLAIM_MET"),
            new Deed(WordGroup.OFFICIAL_CAR, WordGroup.PRIVATE_USE, 10, "CLAIM_MISUSED"),
            new Deed(WordGroup.TENDER, WordGroup.ILLICIT_TIE, 14, "CLAIM_TIED"),
            new Deed(WordGroup.ILLICIT_TIE, WordGroup.TENDER, 14, "CLAIM_TIED"),
            new Deed(WordGroup.PRICE_OF_JUDGMENT, WordGroup.AMOUNT, 8, "CLAIM_SOLD_RULING"));

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        if (text.reading().has(WordGroup.REFUTE)) {
            return found;
        }
        for (Clause clause : text.clauses()) {
            if (text.isOpen(clause)) {
                continue;
            }
            for (Deed deed : DEEDS) {
                for (Span span : text.reading().inOrder(clause.span(), deed.gap(), deed.first(), deed.second())) {
                    addIfDone(text, clause, span, deed.verbLast(), deed.code(), found);
                }
            }
            for (Span span : text.reading().words(WordGroup.FRAUD, clause.span())) {
                addIfDone(text, clause, span, false, "CLAIM_DEFRAUDED", found);
            }
            received(text, clause, found);
            delivered(text, clause, found);
            gifted(text, clause, found);
        }
        return found;
    }

    private static void addIfDone(
            SpeechText text, Clause clause, Span deed, boolean verbLast, String code, List<Observation> found) {
        Span predicate = verbLast ? new Span(deed.end(), deed.end()) : deed;
        String doer = protectedDoer(text, clause, predicate, code);
        if (doer != null && !text.negated(clause, deed) && isTold(text, clause, deed)) {
            found.add(new Observation(SignalType.FACT_CLAIM, doer, clause.span(), confidence(text, clause), code));
        }
    }

    /** The person whom the sentence makes the doer; a tie or a meeting may also name the person second. */
    private static String protectedDoer(SpeechText text, Clause clause, Span deed, String code) {
        Party doer = text.agentOf(clause, deed);
        boolean mutual = code.equals("CLAIM_MET") || code.equals("CLAIM_TIED");
        if (doer != null && doer.isProtected() && doer.kind() != Kind.ADDRESSEE || isAddressed(doer)) {
            return doer.person();
        }
        if (mutual && (doer == null || doer.kind() == Kind.OTHER)) {
            return text.protectedNear(deed, new Span(clause.sentence().start(), clause.end()));
        }
        return doer == null ? headOfPost(text, clause) : null;
    }

    private static boolean isAddressed(Party doer) {
        return doer != null && doer.kind() == Kind.ADDRESSEE && doer.isProtected();
    }

    /** A sentence without a subject goes on about the person whom the one right before was about. */
    private static String headOfPost(SpeechText text, Clause clause) {
        Span wide = text.neighbourhood(clause);
        List<Party> before =
                text.reading().parties(new Span(wide.start(), clause.sentence().start()));
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).kind() == Kind.OTHER || before.get(i).kind() == Kind.AUTHOR) {
                return null;
            }
            if (before.get(i).isProtected()) {
                return before.get(i).person();
            }
        }
        return null;
    }

    /** 被告给高峰送了二十万: somebody gives, the person receives. */
    private static void received(SpeechText text, Clause clause, List<Observation> found) {
        Reading reading = text.reading();
        for (Span give : reading.inOrder(clause.span(), 12, WordGroup.GIVE_VERB, WordGroup.BRIBE_OBJECT)) {
            Party before = text.objectBefore(clause, give);
            Party inside = reading.parties(give).stream().findFirst().orElse(null);
            Party receiver = inside != null ? inside : before;
            Party giver = text.agentOf(clause, give);
            boolean author = giver != null && giver.isProtected();
            if (receiver != null
                    && receiver.isProtected()
                    && !author
                    && receiver.kind() != Kind.ADDRESSEE
                    && !text.negated(clause, give)
                    && isTold(text, clause, give)) {
                found.add(new Observation(
                        SignalType.FACT_CLAIM,
                        receiver.person(),
                        clause.span(),
                        confidence(text, clause),
                        "CLAIM_TOOK"));
            }
        }
    }

    /** 把二十万交给了高峰: goods first, then the person right behind the verb. */
    private static void delivered(SpeechText text, Clause clause, List<Observation> found) {
        for (Span deed : text.reading().inOrder(clause.span(), 24, WordGroup.BRIBE_OBJECT, WordGroup.DELIVER_VERB)) {
            Party receiver = text.partyAfter(clause, deed, 2);
            if (receiver != null
                    && receiver.isProtected()
                    && isTold(text, clause, deed)
                    && !text.negated(clause, deed)) {
                found.add(new Observation(
                        SignalType.FACT_CLAIM,
                        receiver.person(),
                        clause.span(),
                        confidence(text, clause),
                        "CLAIM_TOOK"));
            }
        }
    }

    /** 他的车是老板送的: a thing the person has, and a party with an interest that paid for it. */
    private static void gifted(SpeechText text, Clause clause, List<Observation> found) {
        for (Span gift : text.reading()
                .inOrder(clause.span(), 6, WordGroup.BRIBE_OBJECT, WordGroup.COUNTERPART, WordGroup.GIFT)) {
            Party holder = text.agentOf(clause, gift);
            if (holder != null && holder.isProtected() && isTold(text, clause, gift)) {
                found.add(new Observation(
                        SignalType.FACT_CLAIM, holder.person(), clause.span(), confidence(text, clause), "CLAIM_TOOK"));
            }
        }
    }

    /** Not what the court found about a party of the case, nor what the press quotes. */
    private static boolean isTold(SpeechText text, Clause clause, Span deed) {
        Span before = new Span(clause.sentence().start(), deed.start());
        return !text.has(WordGroup.CRIME_CASE, before)
                && !text.has(WordGroup.CONDEMN, clause.span())
                && !(text.isNews() && text.retold(clause, deed));
    }

    private static double confidence(SpeechText text, Clause clause) {
        Span sentence = clause.sentence();
        double confidence = 0.6;
        confidence += text.has(WordGroup.AMOUNT, sentence) ? 0.1 : 0;
        confidence += text.has(WordGroup.TIME_DETAIL, sentence) ? 0.1 : 0;
        confidence += text.has(WordGroup.EVIDENCE, sentence) ? 0.1 : 0;
        confidence -= text.has(WordGroup.HEARSAY, sentence) ? 0.1 : 0;
        return confidence;
    }
}
