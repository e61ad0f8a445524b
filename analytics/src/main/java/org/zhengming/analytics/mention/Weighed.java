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

    /** A false mention harms more than a missed one: it must be rather more likely right than wrong. */
    static final double NEEDED = 0.6;

    static Weighed of(Candidate candidate, Evidence evidence, Calibration calibration) {
        double confidence = calibration.confidence(Calibration.Group.of(candidate), evidence.sum());
        return new Weighed(candidate, evidence.sum(), confidence, evidence.reasons(), evidence.amounts());
    }

    boolean accepted() {
        return confidence >= NEEDED;
    }
}
