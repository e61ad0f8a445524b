package org.zhengming.analytics.speech;

import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;
import org.zhengming.analytics.speech.Frame.Match;

/** What keeps a frame from being a signal, beside quotation, report and denial, which always do. */
enum FrameShield {
    /** Facts of a case, strangers' deeds, wishes, lawful steps. */
    HARM {
        @Override
        boolean covers(SpeechText text, Clause clause, Match match) {
            Span sentence = clause.sentence();
            return aboutCase(text, sentence)
                    || strangerActs(text, clause, match)
                    || text.has(WordGroup.LAWFUL_CALL, sentence)
                    || text.has(WordGroup.LAWFUL_STEP, text.neighbourhood(clause))
                    || text.reading()
                            .hasAny(
                                    sentence,
                                    WordGroup.OUGHT,
                                    WordGroup.HYPERBOLE,
                                    WordGroup.ANALOGY,
                                    WordGroup.PRAISE);
        }
    },
    /** Facts of a case, strangers' deeds, hearings, competent bodies, questions of the author's own case. */
    CALL {
        @Override
        boolean covers(SpeechText text, Clause clause, Match match) {
            Span wide = text.neighbourhood(clause);
            return aboutCase(text, clause.sentence())
                    || strangerActs(text, clause, match)
                    || authorActs(text, clause, match)
                    || text.reading().hasAny(clause.sentence(), WordGroup.LAWFUL_CALL, WordGroup.LAWFUL_GATHERING)
                    || text.reading().hasAny(wide, WordGroup.REFUTE, WordGroup.OFFICE_NEED, WordGroup.CASE_MATTER);
        }
    },
    /** Facts of a case, the author's own money. */
    EXCHANGE {
        @Override
        boolean covers(SpeechText text, Clause clause, Match match) {
            return aboutCase(text, clause.sentence())
                    || strangerActs(text, clause, match)
                    || text.has(WordGroup.OWN_CLAIM, text.neighbourhood(clause));
        }
    },
    /** Guesses, questions, suppositions, denials, what the court found about others. */
    CLAIM {
        @Override
        boolean covers(SpeechText text, Clause clause, Match match) {
            Span before = new Span(clause.sentence().start(), match.whole().end());
            Clause last = text.reading().clauseAt(match.whole().end() - 1).orElse(clause);
            return text.reading().has(WordGroup.REFUTE)
                    || text.has(WordGroup.CLERICAL, clause.sentence())
                    || text.isOpen(clause)
                    || text.isOpen(last)
                    || text.has(WordGroup.CRIME_CASE, before)
                    || text.has(WordGroup.CONDEMN, match.whole())
                    || text.isNews() && text.retold(clause, match.whole());
        }
    },
    /** Figures of speech and other people's deaths. */
    OWN_DEATH {
        @Override
        boolean covers(SpeechText text, Clause clause, Match match) {
            Party doer = text.agentOf(clause, match.parts().getLast());
            boolean other = doer != null
                    && doer.span().start() >= clause.start()
                    && (doer.kind() == Kind.OTHER || doer.isProtected() || doer.kind() == Kind.KIN);
            return other
                    || text.has(WordGroup.HYPERBOLE, text.neighbourhood(clause))
                    || text.reading().hasAny(clause.sentence(), WordGroup.HYPOTHETICAL, WordGroup.CRIME_CASE);
        }
    };

    abstract boolean covers(SpeechText text, Clause clause, Match match);

    static FrameShield of(SignalType signal) {
        return switch (signal) {
            case HARASSMENT_CALL -> CALL;
            case EXTORTION -> EXCHANGE;
            case FACT_CLAIM -> CLAIM;
            case SELF_HARM -> OWN_DEATH;
            default -> HARM;
        };
    }

    private static boolean aboutCase(SpeechText text, Span sentence) {
        return text.reading().hasAny(sentence, WordGroup.CRIME_CASE, WordGroup.CASE_MATTER);
    }

    private static boolean authorActs(SpeechText text, Clause clause, Match match) {
        Party doer = text.agentOf(clause, match.parts().getFirst());
        boolean joined = text.reading().parties(clause.sentence()).stream().anyMatch(p -> p.kind() == Kind.CROWD);
        return doer != null
                && doer.kind() == Kind.AUTHOR
                && doer.span().start() >= clause.start()
                && !joined
                && !text.has(WordGroup.ENLIST, clause.sentence());
    }

    /** A party of the case or anybody else, or the protected person, unless spoken to, does what the frame tells. */
    private static boolean strangerActs(SpeechText text, Clause clause, Match match) {
        for (Span part : match.parts()) {
            List<Party> inside = text.reading().parties(part);
            Clause own = text.reading().clauseAt(part.start()).orElse(clause);
            Party doer = inside.isEmpty() ? text.agentOf(own, part) : null;
            if (doer != null && doer.span().start() >= clause.start() && doer.kind() == Kind.OTHER) {
                return true;
            }
        }
        return false;
    }
}
