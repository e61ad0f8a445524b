package org.zhengming.jobs.index;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.ingest.retention.DeletionLog;
import org.zhengming.ingest.retention.DeletionLog.Deletion;
import org.zhengming.ingest.retention.PurgeRequests;

/** Takes findings out of the index that people decided not to keep, and leaves a proof that counts them. */
public final class Purge {

    /** What the proof of deletion calls them. */
    public static final String REVIEWED = "reviewed";

    static final Duration EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private final SearchIndex index;
    private final PurgeRequests requests;
    private final DeletionLog log;

    /**
     * @param index that may be written
     * @param retention the folder of the proofs of deletion
     */
    public Purge(SearchIndex index, Path retention) {
        this.index = index;
        this.requests = new PurgeRequests(retention);
        this.log = new DeletionLog(retention);
    }

    /** Carries out what was asked for by now. */
    public void look(Instant now) {
        List<String> asked = requests.waiting();
        if (asked.isEmpty()) {
            return;
        }
        index.refresh();
        List<IndexedFinding> found =
                asked.stream().flatMap(id -> index.find(id).stream()).toList();
        if (!found.isEmpty()) {
            index.delete(found);
            index.commit();
            log.add(new Deletion(now, REVIEWED, now, found.size()));
            LOG.info("{} findings that people decided not to keep are deleted", found.size());
        }
        asked.forEach(requests::done);
    }
}
