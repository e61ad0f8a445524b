package org.zhengming.jobs.metrics;

import java.util.Map;
import java.util.Optional;

/** Where the values of a running job's metrics are read. */
public interface MetricReadings {

    /** Whether there is a job whose values can be read. */
    boolean isLive();

    /** The values now; empty when they cannot be read, as while the job ends. */
    Optional<Values> read();

    /**
     * Values over all subtasks, by the metric's name; those of a source by {@code name@source}.
     *
     * @param numbers of counters and numeric gauges
     * @param texts of text gauges that are set; differing ones stand in lines
     */
    record Values(Map<String, Long> numbers, Map<String, String> texts) {

        /** Before anything was read. */
        public static final Values NONE = new Values(Map.of(), Map.of());
    }
}
