package org.zhengming.api.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.load.Looking;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.index.Purge;
import org.zhengming.jobs.index.SearchIndexFactory;

/** Takes what people decided not to keep out of an index in a cluster, whose job runs on machines that know nothing of it. */
final class ClusterPurge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterPurge.class);

    private final SearchIndex index;
    private final Purge purge;
    private final Looking looking = new Looking("cluster-purge", Duration.ofSeconds(10));

    private ClusterPurge(SearchIndex index, Path retention) {
        this.index = index;
        this.purge = new Purge(index, retention);
    }

    static ClusterPurge start(Configuration configuration) throws IOException {
        SearchIndex index = SearchIndexFactory.of(configuration).open(letter -> {});
        ClusterPurge started = new ClusterPurge(index, new JobDirectories(configuration.data()).retention());
        started.looking.every(Duration.ofSeconds(1), started::look);
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
        looking.close();
        index.close();
    }
}
