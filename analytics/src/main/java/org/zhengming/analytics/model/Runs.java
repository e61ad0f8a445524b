package org.zhengming.analytics.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private final Matrix weights;
    private final float[] rarity;

    /** Runs of a text in one bucket: how often one stands there and where first. */
    private record Run(int count, int start, int end) {

        Run again() {
            return new Run(count + 1, start, end);
        }
    }

    /** What a bucket counts in a text, scaled, and where its run stands first. */
    private record Weighed(int bucket, double value, Span first) {}

    /** A text made ready for scoring: each bucket once. */
    record Counted(List<Weighed> runs) {}

    /** A label's score and the run that weighed most. */
    record Score(double logit, Span peak) {}

    Runs(TensorFile file) {
        weights = file.tensor("run.weight");
        rarity = file.tensor("run.rarity").values();
    }

    Counted count(String text) {
        Map<Integer, Run> runs = new HashMap<>();
        int length = Math.min(text.length(), MOST_UNITS);
        for (int start = 0; start < length; start++) {
            int hash = Buckets.EMPTY;
            for (int end = start + 1; end <= Math.min(length, start + LONGEST); end++) {
                hash = Buckets.longer(hash, text.charAt(end - 1));
                int from = start;
                int to = end;
                runs.compute(
                        Buckets.bucket(hash, rarity.length),
                        (bucket, run) -> run == null ? new Run(1, from, to) : run.again());
            }
        }
        return new Counted(scaled(runs));
    }

    private List<Weighed> scaled(Map<Integer, Run> runs) {
        List<Weighed> weighed = new ArrayList<>(runs.size());
        double squares = 0;
        for (Map.Entry<Integer, Run> each : runs.entrySet()) {
            Run run = each.getValue();
            double value = (1 + Math.log(run.count())) * rarity[each.getKey()];
            squares += value * value;
            weighed.add(new Weighed(each.getKey(), value, new Span(run.start(), run.end())));
        }
        double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
        weighed.replaceAll(each -> new Weighed(each.bucket(), each.value() * scale, each.first()));
        return weighed;
    }

    Score score(ModelLabel label, Counted counted) {
        int row = label.ordinal();
        double logit = 0;
        double most = 0;
        Span heaviest = new Span(0, 0);
        for (Weighed each : counted.runs()) {
            double share = each.value() * weights.at(row, each.bucket());
            logit += share;
            if (share > most) {
                most = share;
                heaviest = each.first();
            }
        }
        return new Score(logit, heaviest);
    }
}
