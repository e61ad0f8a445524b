package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * The author's own death or injury, meant or under way. Few say it outright, so the signs add up: a wish to die, means
 * laid ready, a dangerous place and going there, farewells, despair. Not figures of speech, nor somebody else's.
 */
final class SelfHarmDetector implements SpeechDetector {

    private static final double ENOUGH = 1;

    private static final int MOST_OF_A_KIND = 2;

    /** A kind of sign and its weight; each kind counts once or twice. */
    private record Sign(WordGroup group, double weight) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(WordGroup.SELF_DEATH_STRONG, 1),
            new Sign(WordGroup.SELF_DEATH, 0.5),
            new Sign(WordGroup.SELF_MEANS, 0.6),
            new Sign(WordGroup.DANGER_PLACE, 0.5),
            new Sign(WordGroup.FAREWELL, 0.5),
            new Sign(WordGroup.DESPAIR, 0.5));

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> together = new ArrayList<>();
        double sum = 0;
        Span seen = null;
        for (Sign sign : SIGNS) {
            List<Span> own = ownClauses(text, sign.group());
            if (!own.isEmpty()) {
                sum += sign.weight() * Math.min(MOST_OF_A_KIND, own.size());
                seen = seen == null ? own.getFirst() : seen;
            }
        }
        if (sum >= ENOUGH) {
            together.add(observation(seen, Math.min(0.9, 0.4 + sum * 0.25), "OWN_DEATH_MEANT"));
        }
        for (Clause clause : text.clauses()) {
            if (VeiledThreatDetector.together(text, clause) != null && text.adopted(clause, clause.span())) {
                together.add(observation(clause.span(), 0.6, "OWN_DEATH_FORESEEN"));
            }
        }
        return together;
    }

    private static Observation observation(Span span, double confidence, String code) {
        return new Observation(SignalType.SELF_HARM, null, span, confidence, code);
    }

    /** The clauses in which the sign is the author's own, each once. */
    private static List<Span> ownClauses(SpeechText text, WordGroup group) {
        List<Span> own = new ArrayList<>();
        for (Span word : text.reading().words(group)) {
            Clause clause = text.reading().clauseAt(word.start()).orElse(null);
            boolean known = clause == null || !own.isEmpty() && own.getLast().equals(clause.span());
            if (!known && isOwn(text, clause, word)) {
                own.add(clause.span());
            }
        }
        return own;
    }

    private static boolean isOwn(SpeechText text, Clause clause, Span word) {
        Party doer = text.agentOf(clause, word);
        boolean own = doer == null
                || doer.kind() == Kind.AUTHOR
                || doer.kind() == Kind.CROWD
                || doer.span().start() < clause.start() && doer.kind() != Kind.OTHER;
        Span after = new Span(word.end(), Math.max(word.end(), Math.min(clause.end(), word.end() + 4)));
        boolean pushesOther = text.reading().parties(after).stream().anyMatch(Party::isProtected);
        return own
                && !pushesOther
                && !text.negated(clause, word)
                && text.adopted(clause, word)
                && !text.has(WordGroup.HYPERBOLE, clause.sentence())
                && !text.has(WordGroup.HYPOTHETICAL, clause.span());
    }
}
