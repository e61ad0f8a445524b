package org.zhengming.analytics.evaluation;

/**
 * A part of a whole.
 *
 * @param part how many
 * @param whole of how many
 */
public record Share(long part, long whole) {

    static final Share NONE = new Share(0, 0);

    Share plus(boolean counts) {
        return new Share(part + (counts ? 1 : 0), whole + 1);
    }

    /** 0 to 1; NaN of nothing. */
    public double value() {
        return (double) part / whole;
    }
}
