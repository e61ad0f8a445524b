package org.zhengming.analytics.speech;

import java.util.OptionalDouble;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** A decision's reasoning, law, evidence, procedure, length or cost, and what the author thinks of it. */
final class RulingCriticismContext {

    private RulingCriticismContext() {}

    static OptionalDouble see(SpeechText text) {
        double best = 0;
        for (Clause clause : text.clauses()) {
            Span sentence = clause.sentence();
            boolean topic = text.has(WordGroup.RULING_TOPIC, clause.span());
            if (topic && text.has(WordGroup.VALUATION, sentence)) {
                best = Math.max(best, 0.8);
            } else if (topic && text.has(WordGroup.VALUATION, text.neighbourhood(clause))) {
                best = Math.max(best, 0.65);
            }
        }
        return best > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
    }
}
