package org.zhengming.analytics.speech;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;
import org.zhengming.analytics.speech.Frame.Match;

/**
 * Finds the frames of the list. Each kind of signal has its shields, which stand before every frame: quotation, report,
 * denial, facts of a case, strangers' deeds, lawful steps, guesses.
 */
final class FrameDetector implements SpeechDetector {

    private static final List<Frame> FRAMES = FrameList.load();

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> found = new ArrayList<>();
        Span last = null;
        for (Clause clause : text.clauses()) {
            Span sentence = clause.sentence();
            if (!sentence.equals(last)) {
                last = sentence;
                Span neighbourhood = text.neighbourhood(clause);
                FRAMES.forEach(frame -> {
                    if (frame.conditionsHold(text.reading(), sentence, neighbourhood)) {
                        frame.in(text.reading(), sentence)
                                .forEach(match -> addIfMeant(text, frame, match, neighbourhood, found));
                    }
                });
            }
        }
        return found;
    }

    private static void addIfMeant(
            SpeechText text, Frame frame, Match match, Span neighbourhood, List<Observation> found) {
        Span whole = match.whole();
        Clause clause = text.reading().clauseAt(whole.start()).orElseThrow();
        boolean shielded = denied(text, clause, match)
                || !text.adopted(clause, whole)
                || FrameShield.of(frame.signal()).covers(text, clause, match);
        if (shielded) {
            return;
        }
        Span told = clause.span().cover(whole);
        if (frame.signal() == SignalType.SELF_HARM) {
            found.add(new Observation(frame.signal(), null, told, frame.confidence(), frame.code()));
            return;
        }
        String person = frame.doer() ? doer(text, match) : target(text, match, neighbourhood);
        if (person != null) {
            found.add(new Observation(frame.signal(), person, told, frame.confidence(), frame.code()));
        }
    }

    /** A denial before the frame or between its parts; 不长眼 or 别想要 deny nothing, they are parts themselves. */
    private static boolean denied(SpeechText text, Clause clause, Match match) {
        Span whole = match.whole();
        Span scope = new Span(Math.max(clause.start(), whole.start() - 5), whole.end());
        return text.reading().words(WordGroup.NEGATION, scope).stream()
                .anyMatch(word -> match.parts().stream().noneMatch(part -> part.overlaps(word)));
    }

    /** The protected person who acts: the subject of the first part that is no party. */
    private static String doer(SpeechText text, Match match) {
        Span deed = match.parts().getFirst();
        Clause clause = text.reading().clauseAt(deed.start()).orElseThrow();
        Party doer = text.agentOf(clause, deed);
        return doer != null && doer.isProtected() ? doer.person() : null;
    }

    private static String target(SpeechText text, Match match, Span neighbourhood) {
        for (Span part : match.parts()) {
            for (Party party : text.reading().parties(part)) {
                if (party.isProtected() && party.kind() != Kind.AUTHOR) {
                    return party.person();
                }
            }
        }
        return text.protectedNearOrOnly(match.whole(), neighbourhood);
    }
}
