package org.zhengming.api.review;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.load.BoundedMap;
import org.zhengming.api.load.Looking;
import reactor.core.publisher.Flux;

/**
 * Puts findings that somebody must look at into the queue, latest first and back to where all are there already. A
 * finding is put in once, however often it is found; one that was purged and comes back is to be purged again. From time to
 * time the whole index is gone through, since a finding that was read anew keeps its place among the old ones, and one that
 * arrives late has its place there.
 */
public final class ReviewIntake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewIntake.class);
    private static final int MOST_KNOWN = 100_000;
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(30);

    private final SearchIndex index;
    private final Database database;
    private final DecidedFindings decided;
    private final ReviewStore store = new ReviewStore();
    private final Looking looking = new Looking("review-intake", LONGEST_WRITE);
    /** What is in the queue already, as far as this program knows: it is not written again at every look. */
    private final BoundedMap<String, ReviewPlace> known = new BoundedMap<>(MOST_KNOWN);

    private boolean caughtUp;
    private boolean failing;

    private ReviewIntake(SearchIndex index, Database database, DecidedFindings decided) {
        this.index = index;
        this.database = database;
        this.decided = decided;
    }

    /**
     * @param index as it is, without what people decided
     * @param every pause between two looks at the index
     * @param whole pause after which a look goes through all of it
     */
    public static ReviewIntake follow(
            SearchIndex index, Database database, DecidedFindings decided, Duration every, Duration whole) {
        ReviewIntake intake = new ReviewIntake(index, database, decided);
        intake.looking.every(whole, () -> intake.caughtUp = false);
        intake.looking.every(every, intake::look);
        return intake;
    }

    private void look() {
        try {
            String cursor = null;
            do {
                SearchPage page = index.search(latest(cursor));
                long fresh = add(page);
                cursor = caughtUp && fresh == 0 ? null : page.nextCursor();
            } while (cursor != null);
            // Only now is nothing older left behind by an earlier program that was killed on the way.
            caughtUp = true;
            failing = false;
        } catch (RuntimeException failure) {
            // The latest may be in while what lies behind them is not.
            caughtUp = false;
            if (!failing) {
                LOG.warn(
                        "The review queue cannot be filled at the moment: {}",
                        failure.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    private long add(SearchPage page) {
        List<IndexedFinding> found = page.hits().stream()
                .map(SearchPage.Hit::document)
                .filter(document -> !ReviewPlace.of(document).equals(known.get(document.id()))
                        || decided.isFalseAlarm(document.id()))
                .toList();
        if (found.isEmpty()) {
            return 0;
        }
        Long fresh = database.inTransaction(Scope.PROGRAM, client -> Flux.fromIterable(found)
                        .concatMap(document -> store.add(client, document))
                        .filter(added -> added)
                        .count())
                .block(LONGEST_WRITE);
        found.forEach(document -> known.put(document.id(), ReviewPlace.of(document)));
        return fresh == null ? 0 : fresh;
    }

    private static SearchRequest latest(String cursor) {
        return new SearchRequest(
                null,
                Map.of(Facet.ROUTE, ReviewPlace.askingRoutes()),
                null,
                null,
                SortOrder.LATEST_OBSERVED,
                SearchRequest.MAX_SIZE,
                cursor,
                Set.of(),
                null,
                ZoneOffset.UTC);
    }

    @Override
    public void close() {
        looking.close();
    }
}
