package org.zhengming.api.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.load.Looking;
import org.zhengming.ingest.retention.PurgeRequests;

/**
 * Sees to it that what people decided not to keep leaves the index: asks the job for it until it is gone, also when it comes
 * back with a later observation, and notes when it had gone.
 */
public final class ReviewPurge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewPurge.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final SearchIndex index;
    private final Database database;
    private final PurgeRequests requests;
    private final InstantSource clock;
    private final ReviewStore store = new ReviewStore();
    private final Looking looking = new Looking("review-purge", LONGEST);
    private boolean failing;

    private ReviewPurge(SearchIndex index, Database database, PurgeRequests requests, InstantSource clock) {
        this.index = index;
        this.database = database;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * @param index as it is, without what people decided
     * @param every pause between two looks
     */
    public static ReviewPurge follow(
            SearchIndex index, Database database, PurgeRequests requests, InstantSource clock, Duration every) {
        ReviewPurge purge = new ReviewPurge(index, database, requests, clock);
        purge.looking.every(every, purge::look);
        return purge;
    }

    private void look() {
        try {
            Instant now = clock.instant();
            List<String> due = database.inTransaction(Scope.PROGRAM, client -> store.toPurge(client, now, AT_ONCE)
                            .collectList())
                    .block(LONGEST);
            for (String finding : due == null ? List.<String>of() : due) {
                if (index.find(finding).isPresent()) {
                    requests.ask(finding);
                } else {
                    database.inTransaction(Scope.PROGRAM, client -> store.purged(client, finding, now))
                            .block(LONGEST);
                }
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn(
                        "What was decided cannot be purged at the moment: {}",
                        failure.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        looking.close();
    }
}
