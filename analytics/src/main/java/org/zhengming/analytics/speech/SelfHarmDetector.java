package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** The author's own death, meant or under way. Not figures of speech, nor somebody else's. */
final class SelfHarmDetector implements SpeechDetector {

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        int weak = 0;
        for (Clause clause : text.clauses()) {
            if (VeiledThreatDetector.together(text, clause) != null && text.adopted(clause, clause.span())) {
                found.add(new Observation(SignalType.SELF_HARM, null, clause.span(), 0.6, "OWN_DEATH_FORESEEN"));
            }
            for (Span word : text.reading().words(WordGroup.SELF_DEATH, clause.span())) {
                if (!isOwn(text, clause, word)) {
                    continue;
                }
                boolean strong =
                        text.has(WordGroup.SELF_DEATH_STRONG, text.reading().around(word, 1, 1));
                weak++;
                found.add(new Observation(
                        SignalType.SELF_HARM, null, clause.span(), strong ? 0.8 : 0.5, "OWN_DEATH_MEANT"));
            }
        }
        boolean certain = found.stream().anyMatch(observation -> observation.confidence() >= 0.6) || weak >= 2;
        return certain ? found : List.of();
    }

    private static boolean isOwn(SpeechText text, Clause clause, Span word) {
        Party doer = text.agentOf(clause, word);
        boolean own =
                doer == null || doer.kind() == Kind.AUTHOR || doer.span().start() < clause.start() && !isStranger(doer);
        Span after = new Span(word.end(), Math.min(clause.end(), word.end() + 4));
        boolean pushesOther = text.reading().parties(after).stream().anyMatch(Party::isProtected);
        return own
                && !pushesOther
                && !text.negated(clause, word)
                && text.adopted(clause, word)
                && !text.has(WordGroup.HYPERBOLE, clause.sentence())
                && !text.has(WordGroup.HYPOTHETICAL, clause.span());
    }

    private static boolean isStranger(Party party) {
        return party.kind() == Kind.OTHER || party.kind() == Kind.THIRD;
    }
}
