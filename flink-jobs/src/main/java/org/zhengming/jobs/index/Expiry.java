package org.zhengming.jobs.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.ingest.retention.DeletionLog;
import org.zhengming.ingest.retention.DeletionLog.Deletion;
import org.zhengming.ingest.source.RetentionPolicy;
import org.zhengming.jobs.retention.Retention;

/**
 * Deletes what is older than its retention, when the sink opens the index and every ten minutes from then on, and leaves
 * a proof.
 */
final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final SearchIndex index;
    private final Retention retention;
    private final ProcessingTimeService clock;
    private final DeletionLog log;

    Expiry(SearchIndex index, Retention retention, ProcessingTimeService clock, DeletionLog log) {
        this.index = index;
        this.retention = retention;
        this.clock = clock;
        this.log = log;
    }

    void start() {
        if (retention.routes().isEmpty() && retention.shielded() == null) {
            return;
        }
        Instant now = Instant.ofEpochMilli(clock.getCurrentProcessingTime());
        retention
                .routes()
                .forEach((route, kept) -> told(route.name(), kept, now, index.deleteExpired(Map.of(route, kept), now)));
        if (retention.shielded() != null) {
            told(RetentionPolicy.SHIELDED, retention.shielded(), now, index.deleteShielded(retention.shielded(), now));
        }
        clock.registerTimer(now.plus(INTERVAL).toEpochMilli(), time -> start());
    }

    private void told(String what, Duration kept, Instant now, long deleted) {
        log.add(new Deletion(now, what, now.minus(kept), deleted));
        if (deleted > 0) {
            LOG.info("{} findings ({}) were older than their retention and are deleted", deleted, what);
        }
    }
}
