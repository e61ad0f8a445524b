package org.zhengming.analytics.model;

import java.util.HashMap;
import java.util.Map;
import org.zhengming.analytics.sentence.Span;

/**
 * Half of the linear reader: runs of one to {@value #LONGEST} code units, hashed into buckets, each with a
 * weight for each label. A run counts {@code 1 + ln(times)} times its rarity, the whole scaled to length 1.
 */
final class Runs {

    static final int LONGEST = 3;

    /** Longer texts are read to here. */
    private static final int MOST_UNITS = 20_000;

    private static final int PRIME = 0x01000193;
    private static final int SEED = 0x811c9dc5;

    private final Matrix weights;
    private final float[] rarity;
    private final int mask;

    /** Runs of a text: how often each stands there and where first. */
    private record Run(int count, int start, int end) {

        Run again() {
            return new Run(count + 1, start, end);
        }
    }

    /** A text's runs by bucket, with the factor that scales it to length 1. */
    static final class Counted {

        private final Map<Integer, Run> runs = new HashMap<>();
        private double scale;
    }

    /** A label's score and the run that weighed most. */
    record Score(double logit, Span peak) {}

    Runs(TensorFile file) {
        weights = file.tensor("run.weight");
        rarity = file.tensor("run.rarity").values();
        mask = rarity.length - 1;
    }

    Counted count(String text) {
        Counted counted = new Counted();
        int length = Math.min(text.length(), MOST_UNITS);
        for (int start = 0; start < length; start++) {
            int hash = SEED;
            for (int end = start + 1; end <= Math.min(length, start + LONGEST); end++) {
                hash = (hash ^ text.charAt(end - 1)) * PRIME;
                int from = start;
                int to = end;
                counted.runs.compute(
                        (hash ^ hash >>> 15) & mask, (bucket, run) -> run == null ? new Run(1, from, to) : run.again());
            }
        }
        double squares = 0;
        for (Map.Entry<Integer, Run> each : counted.runs.entrySet()) {
            double value = value(each.getKey(), each.getValue());
            squares += value * value;
        }
        counted.scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
        return counted;
    }

    private double value(int bucket, Run run) {
        return (1 + Math.log(run.count())) * rarity[bucket];
    }

    Score score(ModelLabel label, Counted counted) {
        int row = label.ordinal();
        double logit = 0;
        double most = 0;
        Run heaviest = new Run(0, 0, 0);
        for (Map.Entry<Integer, Run> each : counted.runs.entrySet()) {
            double share = value(each.getKey(), each.getValue()) * counted.scale * weights.at(row, each.getKey());
            logit += share;
            if (share > most) {
                most = share;
                heaviest = each.getValue();
            }
        }
        return new Score(logit, new Span(heaviest.start(), heaviest.end()));
    }
}
