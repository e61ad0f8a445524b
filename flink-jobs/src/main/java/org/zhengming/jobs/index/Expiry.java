package org.zhengming.jobs.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.SearchIndex;

/** Deletes what is older than its retention, when the sink opens the index and every ten minutes from then on. */
final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private Expiry() {}

    static void start(SearchIndex index, Map<Route, Duration> retention, ProcessingTimeService clock) {
        if (retention.isEmpty()) {
            return;
        }
        long now = clock.getCurrentProcessingTime();
        long deleted = index.deleteExpired(retention, Instant.ofEpochMilli(now));
        if (deleted > 0) {
            LOG.info("{} findings were older than their retention and are deleted", deleted);
        }
        clock.registerTimer(now + INTERVAL.toMillis(), time -> start(index, retention, clock));
    }
}
