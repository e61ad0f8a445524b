package org.zhengming.analytics.speech;

import java.util.List;
import java.util.OptionalDouble;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** The author tells or announces a report to a competent body; right or wrong does not matter (宪法 第四十一条). */
final class ComplaintContext {

    private ComplaintContext() {}

    static OptionalDouble see(SpeechText text) {
        double best = 0;
        for (Clause clause : text.clauses()) {
            for (Span act : text.reading().words(WordGroup.COMPLAIN_ACT, clause.span())) {
                boolean body = text.has(WordGroup.COMPETENT_BODY, text.neighbourhood(clause));
                boolean bodyHere = text.has(WordGroup.COMPETENT_BODY, clause.sentence());
                if (body && isAuthors(text, clause, act)) {
                    best = Math.max(best, bodyHere ? 0.85 : 0.7);
                }
            }
            for (Span visit : text.reading().inOrder(clause.span(), 4, WordGroup.GO_TO, WordGroup.SUPERVISORY_BODY)) {
                if (isAuthors(text, clause, visit)) {
                    best = Math.max(best, 0.6);
                }
            }
            for (Span word : text.reading().words(WordGroup.REPORT_WORD, clause.span())) {
                if (isAuthors(text, clause, word)) {
                    best = Math.max(best, 0.7);
                }
            }
        }
        return best > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    private static boolean isAuthors(SpeechText text, Clause clause, Span act) {
        Party doer = text.agentOf(clause, act);
        boolean others = doer != null
                && doer.span().start() >= clause.start()
                && (doer.kind() == Kind.OTHER || doer.kind() == Kind.PERSON);
        return !others && !text.negated(clause, act) && !isSupposed(text, clause, act);
    }

    private static boolean isSupposed(SpeechText text, Clause clause, Span act) {
        List<Span> supposed = text.reading()
                .words(WordGroup.HYPOTHETICAL, new Span(clause.start(), Math.max(clause.start(), act.start())));
        return !supposed.isEmpty();
    }
}
