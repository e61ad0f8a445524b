package org.zhengming.analytics.index;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.zhengming.analytics.Route;

/**
 * The search index, a port with more than one implementation; every implementation passes
 * {@code SearchIndexContract}. Safe for use by many threads. Input and output failures surface as
 * {@link UncheckedIOException}.
 */
public interface SearchIndex extends Closeable {

    /** Adds or replaces documents by id; a document of an older version than the one held is ignored. */
    void write(Collection<IndexedFinding> documents);

    /**
     * Takes documents out, as they were found, unless a newer version of theirs is held. An id that is not there is well.
     */
    void delete(Collection<IndexedFinding> documents);

    /** Makes everything written so far survive a crash and visible to searches, here and in read-only openings. */
    void commit();

    /** Makes everything written here, or committed elsewhere, visible to searches of this instance. */
    void refresh();

    /**
     * @throws QuerySyntaxException if the query cannot be read
     * @throws IllegalArgumentException if the cursor was not given out for this request
     * @throws TooManyBucketsException if the matches lie too far apart for the histogram asked for
     */
    SearchPage search(SearchRequest request);

    Optional<IndexedFinding> find(String id);

    /**
     * Deletes what is older than its route's age, counted from {@link IndexedFinding#observedAt()}.
     *
     * @param retention longest age a route's documents are kept; a route that is absent is kept for ever
     * @return number of documents deleted
     */
    long deleteExpired(Map<Route, Duration> retention, Instant now);

    /**
     * Deletes what {@link Shielding} closes, whatever its route, once it is older than {@code kept}, counted from
     * {@link IndexedFinding#observedAt()}.
     *
     * @return number of documents deleted
     */
    long deleteShielded(Duration kept, Instant now);

    /** Releases what the index holds; a writer first commits. */
    @Override
    void close();
}
