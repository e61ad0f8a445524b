package org.zhengming.jobs.index;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.jobs.retention.DeletionLog;
import org.zhengming.jobs.retention.DeletionLog.Deletion;

/**
 * Deletes what is older than its retention, when the sink opens the index and every ten minutes from then on, and leaves
 * a proof.
 */
final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final SearchIndex index;
    private final Map<Route, Duration> retention;
    private final ProcessingTimeService clock;
    private final DeletionLog log;

    Expiry(SearchIndex index, Map<Route, Duration> retention, ProcessingTimeService clock, DeletionLog log) {
        this.index = index;
        this.retention = retention.isEmpty() ? Map.of() : new EnumMap<>(retention);
        this.clock = clock;
        this.log = log;
    }

    void start() {
        if (retention.isEmpty()) {
            return;
        }
        Instant now = Instant.ofEpochMilli(clock.getCurrentProcessingTime());
        retention.forEach((route, kept) -> delete(route, kept, now));
        clock.registerTimer(now.plus(INTERVAL).toEpochMilli(), time -> start());
    }

    private void delete(Route route, Duration kept, Instant now) {
        long deleted = index.deleteExpired(Map.of(route, kept), now);
        log.add(new Deletion(now, route.name(), now.minus(kept), deleted));
        if (deleted > 0) {
            LOG.info("{} findings of {} were older than their retention and are deleted", deleted, route);
        }
    }
}
