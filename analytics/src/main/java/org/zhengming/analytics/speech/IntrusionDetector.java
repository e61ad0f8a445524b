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
 * Watching, filming, tailing or hacking into the private life of a protected person or relative, and spreading what
 * came of it. What is seen in court, on duty or in public is supervision.
 */
final class IntrusionDetector implements SpeechDetector {

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            add(text, clause, spied(text, clause), "INTRUSION_BY_SPYING", found);
            add(text, clause, spread(text, clause), "INTRUSION_SPREAD", found);
        }
        return found;
    }

    private static void add(SpeechText text, Clause clause, Span seen, String code, List<Observation> found) {
        if (seen == null
                || text.has(WordGroup.PUBLIC_SCENE, clause.sentence())
                || !text.adopted(clause, seen)
                || text.negated(clause, seen)) {
            return;
        }
        String person = text.protectedNear(seen, clause.sentence());
        if (person != null) {
            found.add(new Observation(SignalType.PRIVACY_INTRUSION, person, clause.span(), 0.75, code));
        }
    }

    private static Span spied(SpeechText text, Clause clause) {
        for (Span act : text.reading().words(WordGroup.SPY_ACT, clause.span())) {
            Party doer = text.agentOf(clause, act);
            Party after = text.partyAfter(clause, act, 6);
            boolean suffered = after != null && (after.kind() == Kind.AUTHOR || after.kind() == Kind.OTHER);
            boolean strangerOrJudge =
                    doer != null && doer.kind() == Kind.OTHER && doer.span().start() >= clause.start();
            if (!suffered && !strangerOrJudge) {
                return act;
            }
        }
        return null;
    }

    /** A private trace that is the person's own, and that it was got hold of or is handed round. */
    private static Span spread(SpeechText text, Clause clause) {
        Reading reading = text.reading();
        for (Span trace : reading.words(WordGroup.PRIVATE_TRACE, clause.span())) {
            List<Party> before = reading.parties(new Span(clause.sentence().start(), trace.start()));
            boolean shared =
                    before.stream().anyMatch(party -> party.kind() == Kind.OTHER || party.kind() == Kind.AUTHOR);
            boolean owned = !before.isEmpty() && before.getLast().isProtected();
            if (owned && !shared && reading.has(WordGroup.SPREAD, text.neighbourhood(clause))) {
                return trace;
            }
        }
        return null;
    }
}
