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
 * Abuse of a protected person with no opinion left once the abuse is taken away. A harsh outburst about a ruling or
 * conduct is an opinion, unless the abuse goes on and on.
 */
final class InsultDetector implements SpeechDetector {

    /** So many abusive words make the abuse sustained whatever else is said. */
    private static final int SUSTAINED = 4;

    @Override
    public List<Observation> find(SpeechText text) {
        List<Observation> aimed = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            for (Span abuse : text.reading().words(WordGroup.ABUSE, clause.span())) {
                String person = target(text, clause, abuse);
                if (person != null && !text.negated(clause, abuse) && text.adopted(clause, abuse)) {
                    aimed.add(new Observation(SignalType.INSULT, person, abuse, 0.7, "ABUSE_WITHOUT_OPINION"));
                }
            }
        }
        boolean opinion = text.reading().has(WordGroup.SPEECH_TOPIC);
        return !opinion || aimed.size() >= SUSTAINED ? aimed : List.of();
    }

    /** Nearest in the clause, else in the sentence; a stranger or the author nearer by takes the abuse. */
    private static String target(SpeechText text, Clause clause, Span abuse) {
        Party nearest = nearest(text.reading().parties(clause.span()), abuse);
        if (nearest == null) {
            nearest = nearest(text.reading().parties(clause.sentence()), abuse);
        }
        if (nearest == null) {
            return text.reading().parties(text.neighbourhood(clause)).stream()
                            .allMatch(party -> party.kind() != Kind.OTHER)
                    ? text.protectedNear(abuse, text.neighbourhood(clause))
                    : null;
        }
        return nearest.person();
    }

    private static Party nearest(List<Party> parties, Span abuse) {
        Party nearest = null;
        for (Party party : parties) {
            if (nearest == null
                    || party.span().distanceTo(abuse) < nearest.span().distanceTo(abuse)) {
                nearest = party;
            }
        }
        return nearest;
    }
}
