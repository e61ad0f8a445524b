package org.zhengming.jobs.reanalysis;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.jobs.index.SearchIndexFactory;
import org.zhengming.jobs.poll.Poller;
import org.zhengming.jobs.poll.PollerFactory;
import org.zhengming.jobs.rules.Rules;

/**
 * Where the running job judges anew what it indexed, when somebody asks.
 *
 * @param folder of {@link ReanalysisFiles}
 * @param index what is judged
 * @param rules versions to judge by, if no later ones were accepted since
 * @param sealKeys folder of the keys of sealed originals
 * @param settled time after a request by which changed files of rules are accepted
 */
public record ReanalysisSource(String folder, SearchIndexFactory index, Rules rules, String sealKeys, Duration settled)
        implements PollerFactory<IndexedFinding> {

    /** What it goes by among the polled places. */
    public static final String ID = "reanalysis";

    @Override
    public Poller<IndexedFinding> open() {
        return new ReanalysisPoller(this, new ReanalysisFiles(Path.of(folder)), Clock.systemUTC());
    }
}
