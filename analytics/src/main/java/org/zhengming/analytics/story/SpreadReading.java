package org.zhengming.analytics.story;

import java.time.Instant;
import java.util.Objects;
import org.zhengming.ingest.Metrics;

/**
 * The counters that a platform showed beside a post at one time.
 *
 * @param at when the system saw them
 */
public record SpreadReading(Instant at, Metrics metrics) {

    public SpreadReading {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(metrics, "metrics");
    }
}
