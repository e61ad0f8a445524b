package org.zhengming.api.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.committee.DecisionTime;

/** The committee's time as its deadline counts it, so that the step and the clock beside it never disagree. */
public record CommitteeTerm(DeadlineRules rules, DeadlineClock time) implements DecisionTime {

    private static final String RULE = "COMMITTEE_DECISION";

    @Override
    public Instant due(Instant accepted, @Nullable LocalDate extendedUntil) {
        Deadline deadline = Deadline.start(rules.require(RULE), accepted);
        return time.due(
                        extendedUntil == null
                                ? deadline
                                : time.extendedTo(deadline, extendedUntil, accepted, RULE, RULE))
                .at();
    }
}
