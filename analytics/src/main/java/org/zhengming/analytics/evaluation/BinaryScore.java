package org.zhengming.analytics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares the probability of one label with whether it holds. Not safe for use by many threads. */
public final class BinaryScore {

    private static final double HALF = 0.5;

    private final List<Estimate> estimates = new ArrayList<>();

    private record Estimate(double probability, boolean holds) {}

    public void add(double probability, boolean holds) {
        estimates.add(new Estimate(probability, holds));
    }

    /** Number of texts added. */
    public long count() {
        return estimates.size();
    }

    /** Texts for which the label holds. */
    public long holding() {
        return estimates.stream().filter(Estimate::holds).count();
    }

    /** Share for which a probability of one half or more agrees with the label, 0 to 1; NaN of nothing. */
    public double accuracy() {
        return (double) estimates.stream()
                        .filter(estimate -> estimate.holds() == estimate.probability() >= HALF)
                        .count()
                / estimates.size();
    }

    /** The label, said at a probability of one half or more. */
    public Tally said() {
        return tally(true);
    }

    /** Mean F1 of the label and of its absence, 0 to 1; NaN when both were neither said nor expected. */
    public double macroF1() {
        return (tally(true).f1() + tally(false).f1()) / 2;
    }

    /**
     * Chance that a text for which the label holds has a higher probability than one for which it does not, ties half
     * (area under the ROC curve), 0 to 1; NaN without both kinds. Tells of order alone, so it can be compared between
     * texts in which the label is common and texts in which it is rare.
     */
    public double rankAccuracy() {
        List<Estimate> sorted = new ArrayList<>(estimates);
        sorted.sort(Comparator.comparingDouble(Estimate::probability));
        double ranks = 0;
        for (int start = 0; start < sorted.size(); ) {
            int end = start;
            long holding = 0;
            while (end < sorted.size()
                    && sorted.get(end).probability() == sorted.get(start).probability()) {
                holding += sorted.get(end).holds() ? 1 : 0;
                end++;
            }
            ranks += holding * (start + 1 + end) / 2.0;
            start = end;
        }
        double with = holding();
        double without = count() - with;
        return (ranks - with * (with + 1) / 2) / (with * without);
    }

    private Tally tally(boolean label) {
        Tally tally = Tally.NONE;
        for (Estimate estimate : estimates) {
            boolean said = estimate.probability() >= HALF == label;
            boolean expected = estimate.holds() == label;
            tally = tally.plus(said && expected ? 1 : 0, said && !expected ? 1 : 0, !said && expected ? 1 : 0);
        }
        return tally;
    }
}
