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

/** Flats, shares or accounts that a protected person or relative is said to hold, with detail. */
final class PropertyDetector implements LeakDetector {

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        Reading reading = text.reading();
        for (Clause clause : reading.clauses()) {
            for (Span holding : reading.inOrder(clause.span(), 24, WordGroup.HOLDING, WordGroup.PROPERTY_NOUN)) {
                Party holder = holder(reading, clause, holding);
                if (holder != null && hasDetail(reading, clause) && !isOtherMatter(reading, clause)) {
                    Span told = new Span(holding.start(), clause.end());
                    found.add(new Candidate(
                            LeakType.PROPERTY,
                            told,
                            reading.cut(told),
                            0.7,
                            Reason.of("LEAK_PROPERTY_TOLD"),
                            holder.person()));
                    break;
                }
            }
        }
        return found;
    }

    private static Party holder(Reading reading, Clause clause, Span holding) {
        List<Party> before = reading.parties(new Span(clause.sentence().start(), holding.start()));
        Party nearest = before.isEmpty() ? null : before.getLast();
        return nearest != null && nearest.isProtected() ? nearest : null;
    }

    private static boolean hasDetail(Reading reading, Clause clause) {
        return reading.cut(clause.span()).chars().anyMatch(c -> c >= '0' && c <= '9' || "两二三四五六七八九十百".indexOf(c) >= 0);
    }

    /** What was taken or what a case is about belongs to the fact claim or to the ruling. */
    private static boolean isOtherMatter(Reading reading, Clause clause) {
        return reading.hasAny(
                clause.sentence(), WordGroup.TAKE_VERB, WordGroup.CASE_MATTER, WordGroup.BUSINESS_DEALING);
    }
}
