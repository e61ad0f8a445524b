package org.zhengming.analytics.speech;

import java.util.OptionalDouble;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.WordGroup;

/** The author's own case or visit. */
final class FirstHandContext {

    private FirstHandContext() {}

    static OptionalDouble see(SpeechText text) {
        int told = 0;
        for (Clause clause : text.clauses()) {
            boolean author = text.reading().parties(clause.sentence()).stream()
                    .anyMatch(party -> party.kind() == Party.Kind.AUTHOR);
            if (author && text.has(WordGroup.CASE_EXPERIENCE, clause.span())) {
                told++;
            }
        }
        if (told == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Math.min(0.9, 0.5 + told * 0.1 + (text.reading().has(WordGroup.HELP) ? 0.1 : 0)));
    }
}
