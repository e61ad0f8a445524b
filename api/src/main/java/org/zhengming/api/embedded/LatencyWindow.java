package org.zhengming.api.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.zhengming.api.pipeline.PipelineMeasures.Latency;

/**
 * How long things took within the last minutes, from counts that only grow. Not for use by several threads.
 */
final class LatencyWindow {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final double MILLIS = 1_000;

    private final List<Long> bounds;
    private final Deque<Counts> past = new ArrayDeque<>();

    private record Counts(Instant at, List<Long> counts) {}

    /** @param bounds upper bounds in milliseconds, ascending */
    LatencyWindow(List<Long> bounds) {
        this.bounds = bounds;
    }

    /** @param counts how many took no longer than each bound and longer than the one before, and how many longer than all */
    Latency at(Instant now, List<Long> counts) {
        while (past.size() > 1 && past.peekFirst().at().isBefore(now.minus(WINDOW))) {
            past.removeFirst();
        }
        if (past.isEmpty() || !past.peekLast().at().plus(STEP).isAfter(now)) {
            past.addLast(new Counts(now, counts));
        }
        List<Long> before = past.peekFirst().counts();
        long[] recent = new long[counts.size()];
        for (int i = 0; i < recent.length; i++) {
            recent[i] = counts.get(i) - before.get(i);
        }
        return new Latency(quantile(recent, 0.5), quantile(recent, 0.99));
    }

    /** The bound that the share stays below, in seconds. */
    private double quantile(long[] counts, double share) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        if (all == 0) {
            return Double.NaN;
        }
        long rank = (long) Math.ceil(share * all);
        long below = 0;
        for (int i = 0; i < bounds.size(); i++) {
            below += counts[i];
            if (below >= rank) {
                return bounds.get(i) / MILLIS;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
