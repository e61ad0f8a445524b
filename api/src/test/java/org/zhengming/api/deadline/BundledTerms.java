package org.zhengming.api.deadline;

import java.time.InstantSource;
import org.zhengming.api.committee.DecisionTime;

/** Terms as the law has them, counted in Beijing. */
public final class BundledTerms {

    private BundledTerms() {}

    /** The committee's thirty days. */
    public static DecisionTime committee() {
        return new CommitteeTerm(
                DeadlineRules.bundled(),
                new DeadlineClock(
                        new WorkingCalendar(CalendarFiles.bundled()), MovableTime.BEIJING, InstantSource.system()));
    }
}
