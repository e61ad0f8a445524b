package org.zhengming.analytics.evaluation;

/**
 * How often one label was rightly found, wrongly found, and missed.
 *
 * @param hits found and expected
 * @param falseAlarms found, not expected
 * @param misses expected, not found
 */
public record Tally(long hits, long falseAlarms, long misses) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(long moreHits, long moreFalseAlarms, long moreMisses) {
        return new Tally(hits + moreHits, falseAlarms + moreFalseAlarms, misses + moreMisses);
    }

    /** Share of what was found that was expected, 0 to 1; NaN when nothing was found. */
    public double precision() {
        return (double) hits / (hits + falseAlarms);
    }

    /** Share of what was expected that was found, 0 to 1; NaN when nothing was expected. */
    public double recall() {
        return (double) hits / (hits + misses);
    }

    /** Harmonic mean of precision and recall, 0 to 1; NaN when nothing was found or expected. */
    public double f1() {
        return 2.0 * hits / (2.0 * hits + falseAlarms + misses);
    }
}
