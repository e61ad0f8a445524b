package org.zhengming.api.deadline;

import java.time.Duration;

/** A length of time and how it is counted. Written as in {@link TermText}. */
public sealed interface Term {

    /** @param days 1 or more, holidays included */
    record CalendarDays(int days) implements Term {
        public CalendarDays {
            atLeastOne(days);
        }
    }

    /** @param days 1 or more, by the {@link WorkingCalendar} */
    record WorkingDays(int days) implements Term {
        public WorkingDays {
            atLeastOne(days);
        }
    }

    /** Hours or minutes, day and night. */
    record Within(Duration duration) implements Term {
        public Within {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("a term needs a length");
            }
        }
    }

    record Immediately() implements Term {}

    /**
     * After the end of the quarter or half-year in which it started.
     *
     * @param workingDays 0 or more, after the period's last day
     */
    record AfterPeriod(ReportingPeriod period, int workingDays) implements Term {
        public AfterPeriod {
            if (workingDays < 0) {
                throw new IllegalArgumentException("days cannot be negative");
            }
        }
    }

    private static void atLeastOne(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a term needs a length");
        }
    }
}
