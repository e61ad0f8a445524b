package org.zhengming.api.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.index.Purge;
import org.zhengming.jobs.index.SearchIndexFactory;

/** Takes what people decided not to keep out of an index in a cluster, whose job runs on machines that know nothing of it. */
final class ClusterPurge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterPurge.class);

    private final SearchIndex index;
    private final Purge purge;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("cluster-purge").daemon().factory());

    private ClusterPurge(SearchIndex index, Path retention) {
        this.index = index;
        this.purge = new Purge(index, retention);
    }

    static ClusterPurge start(Configuration configuration) throws IOException {
        SearchIndex index = SearchIndexFactory.of(configuration).open(letter -> {});
        ClusterPurge started = new ClusterPurge(index, new JobDirectories(configuration.data()).retention());
        started.thread.scheduleWithFixedDelay(started::look, 1, 1, TimeUnit.SECONDS);
        return started;
    }

    /** A cluster that is away is asked again. */
    private void look() {
        try {
            purge.look(Instant.now());
        } catch (RuntimeException failure) {
            LOG.warn("Nothing could be purged: {}", failure.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
