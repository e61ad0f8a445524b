package org.zhengming.analytics.mention;

import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Reason;

/**
 * A candidate with what its evidence came to.
 *
 * @param sum of the evidence, in log-odds
 * @param amounts how much of each clue's weight counts in it
 */
record Weighed(Candidate candidate, double sum, double confidence, List<Reason> reasons, Map<Clue, Double> amounts) {

    static Weighed of(Candidate candidate, Evidence evidence) {
        return new Weighed(candidate, evidence.sum(), evidence.confidence(), evidence.reasons(), evidence.amounts());
    }

    boolean accepted() {
        return sum > 0;
    }
}
