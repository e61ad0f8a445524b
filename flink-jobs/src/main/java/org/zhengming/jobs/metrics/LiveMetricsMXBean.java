package org.zhengming.jobs.metrics;

import java.util.Map;

/** The job's own metrics as they are now, over all subtasks and since the job was started in this process. */
public interface LiveMetricsMXBean {

    /** Counters and numeric gauges by name; those of a source by {@code name@source}. */
    Map<String, Long> getNumbers();

    /** Text gauges that are set, by name; those of a source by {@code name@source}. Differing texts stand in lines. */
    Map<String, String> getTexts();
}
