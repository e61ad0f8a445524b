package org.zhengming.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.zhengming.jobs.metrics.LatencyCounter;

/**
 * How long findings took from the arrival of their post until they could be searched.
 *
 * @param counts one for each bound of {@link LatencyCounter#BOUNDS}, and one for what took longer
 */
record Latencies(List<Long> counts) {

    Latencies since(Latencies before) {
        return new Latencies(IntStream.range(0, counts.size())
                .mapToObj(i -> counts.get(i) - before.counts.get(i))
                .toList());
    }

    long count() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** The smallest bound in milliseconds within which so large a share of them was; at most what it says. */
    long within(double share) {
        long needed = (long) Math.ceil(share * count());
        long seen = 0;
        for (int i = 0; i < LatencyCounter.BOUNDS.size(); i++) {
            seen += counts.get(i);
            if (seen >= needed) {
                return LatencyCounter.BOUNDS.get(i);
            }
        }
        return Long.MAX_VALUE;
    }
}
