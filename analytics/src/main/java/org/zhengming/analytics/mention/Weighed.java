package org.zhengming.analytics.mention;

import java.util.List;
import org.zhengming.analytics.Reason;

/** A candidate with what its evidence came to. */
record Weighed(Candidate candidate, double sum, double confidence, List<Reason> reasons) {

    static Weighed of(Candidate candidate, Evidence evidence) {
        return new Weighed(candidate, evidence.sum(), evidence.confidence(), evidence.reasons());
    }

    boolean accepted() {
        return sum > 0;
    }
}
