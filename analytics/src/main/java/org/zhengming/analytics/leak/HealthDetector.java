package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Party;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Illness, treatment or records of either, told of a protected person or relative. */
final class HealthDetector implements LeakDetector {

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Reading reading = text.reading();
        int reached = 0;
        for (Clause clause : reading.clauses()) {
            if (clause.start() < reached || !reading.has(WordGroup.HEALTH_MATTER, clause.span())) {
                continue;
            }
            Span matter = reading.words(WordGroup.HEALTH_MATTER, clause.span()).getFirst();
            Party patient = patient(reading, clause, matter);
            if (patient != null
                    && !reading.hasAny(clause.sentence(), WordGroup.CASE_MATTER, WordGroup.GUESS, WordGroup.PRAISE)) {
                Span told = told(reading, clause, patient);
                reached = told.end();
                found.add(new Candidate(
                        LeakType.HEALTH,
                        told,
                        reading.cut(told),
                        0.75,
                        Reason.of("LEAK_HEALTH_TOLD"),
                        patient.person()));
            }
        }
        return found;
    }

    /** The nearest party before the matter in the sentence; none protected means that it is somebody else's. */
    private static Party patient(Reading reading, Clause clause, Span matter) {
        List<Party> before = reading.parties(new Span(clause.sentence().start(), matter.start()));
        Party nearest = before.isEmpty() ? null : before.getLast();
        if (nearest == null || !nearest.isProtected()) {
            return null;
        }
        Span between = new Span(nearest.span().end(), matter.start());
        return reading.hasAny(between, WordGroup.SPEECH_VERB, WordGroup.TREATING) ? null : nearest;
    }

    /** From the relative, or from what follows the person's name, over the clauses that go on about the matter. */
    private static Span told(Reading reading, Clause clause, Party patient) {
        boolean elsewhere = patient.span().start() < clause.start();
        boolean named = patient.kind() == Party.Kind.PERSON || patient.kind() == Party.Kind.RELATIVE;
        int start = elsewhere
                ? clause.start()
                : named
                        ? skipPossessive(reading.text(), patient.span().end(), clause.end())
                        : patient.span().start();
        int end = clause.end();
        List<Clause> clauses = reading.clauses();
        for (int next = clause.index() + 1; next < clauses.size(); next++) {
            Clause following = clauses.get(next);
            if (!following.sentence().equals(clause.sentence())
                    || !reading.has(WordGroup.HEALTH_DETAIL, following.span())
                    || !reading.parties(following.span()).isEmpty()) {
                break;
            }
            end = following.end();
        }
        return new Span(Math.min(start, end - 1), end);
    }

    private static int skipPossessive(String text, int at, int end) {
        int start = at;
        while (start < end - 1 && "的 助理法官员庭长检院".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
