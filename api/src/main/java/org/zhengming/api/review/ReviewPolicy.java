package org.zhengming.api.review;

import java.time.Duration;

/**
 * What organs decide about what they reviewed.
 *
 * @param falseAlarmsKept how long a false alarm stays in the index after the decision, hidden from everybody, so that it may
 *     still go into an export of labelled cases; at most {@link #LONGEST}
 */
public record ReviewPolicy(Duration falseAlarmsKept) {

    /** What is lawful or a false alarm is kept no longer than this (domain.md D-R). */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** False alarms leave at once. */
    public static final ReviewPolicy USUAL = new ReviewPolicy(Duration.ZERO);

    /** @throws IllegalArgumentException if it is negative or longer than a day */
    public ReviewPolicy {
        if (falseAlarmsKept.isNegative() || falseAlarmsKept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("false alarms are kept for a day at most");
        }
    }
}
