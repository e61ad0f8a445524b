package org.zhengming.analytics.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Reason;

/** The clues gathered for one candidate: their sum and the reasons they give. */
final class Evidence {

    /** Of a clue that counts for less nothing is told: few registered are not "many". */
    private static final double LEAST_TOLD = 0.1;

    private final List<Reason> reasons = new ArrayList<>();
    private final Map<Clue, Double> amounts = new EnumMap<>(Clue.class);
    private double sum;

    void add(Clue clue, String... arguments) {
        add(clue, 1, arguments);
    }

    /** @param times how much of the clue's weight counts */
    void add(Clue clue, double times, String... arguments) {
        sum += clue.weight() * times;
        amounts.merge(clue, times, Double::sum);
        if (times >= LEAST_TOLD) {
            reasons.add(Reason.of(clue.name(), arguments));
        }
    }

    /** The prior of the form, without a reason of its own. */
    void addPrior(double logOdds) {
        sum += logOdds;
    }

    /** How much of each clue's weight counts. */
    Map<Clue, Double> amounts() {
        return Collections.unmodifiableMap(amounts);
    }

    double sum() {
        return sum;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }
}
