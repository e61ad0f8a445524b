package org.zhengming.api.server;

import java.util.List;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.AllowedSources;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.JobPlace;

/**
 * What is read, and what administrators may have read.
 *
 * @param allowed sources of the configuration file, and what may be added
 * @param fetch how trials fetch
 * @param resubmitted whether the job runs in a cluster, where an operator submits it again before changes take effect
 */
public record SourceSettings(AllowedSources allowed, FetchPolicy fetch, boolean resubmitted) {

    /** Nothing is read, no folder may be watched and no cluster read. */
    public static final SourceSettings NONE =
            new SourceSettings(new AllowedSources(List.of(), List.of(), false), FetchPolicy.DEFAULT, false);

    public static SourceSettings of(Configuration configuration) {
        return new SourceSettings(
                AllowedSources.of(configuration),
                configuration.fetch(),
                configuration.job() instanceof JobPlace.Cluster);
    }
}
