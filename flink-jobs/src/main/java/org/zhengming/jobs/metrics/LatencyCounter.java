package org.zhengming.jobs.metrics;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts how long things took, within bounds; as counters, so that the counts of subtasks add up. */
public final class LatencyCounter {

    /** Upper bounds in milliseconds; what took longer than the last is counted after them. */
    public static final List<Long> BOUNDS = List.of(
            50L,
            100L,
            200L,
            300L,
            500L,
            750L,
            1_000L,
            1_500L,
            2_000L,
            3_000L,
            5_000L,
            10_000L,
            30_000L,
            60_000L,
            300_000L,
            900_000L,
            3_600_000L,
            21_600_000L,
            86_400_000L,
            604_800_000L);

    private final List<Counter> counters;

    /** @param name such as {@link JobMetrics#FROM_ARRIVAL} */
    public LatencyCounter(MetricGroup sums, String name) {
        counters = names(name).stream().map(sums::counter).toList();
    }

    /** Names of the counters, one for each bound and one after them. */
    public static List<String> names(String name) {
        return IntStream.rangeClosed(0, BOUNDS.size())
                .mapToObj(bound -> name + "." + bound)
                .toList();
    }

    /** Counts something that took so long. */
    public void took(long milliseconds) {
        int bound = 0;
        while (bound < BOUNDS.size() && milliseconds > BOUNDS.get(bound)) {
            bound++;
        }
        counters.get(bound).inc();
    }
}
