package org.zhengming.api.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.load.Looking;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.index.Purge;
import org.zhengming.jobs.index.SearchIndexFactory;

/** Takes what people decided not to keep out of an index in a cluster, whose job runs on machines that know nothing of it. */
final class ClusterPurge implements AutoCloseable {

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
        // A cluster that is away is asked again.
        started.looking.every(
                Duration.ofSeconds(1), "Nothing could be purged", () -> started.purge.look(Instant.now()));
        return started;
    }

    @Override
    public void close() {
        looking.close();
        index.close();
    }
}
