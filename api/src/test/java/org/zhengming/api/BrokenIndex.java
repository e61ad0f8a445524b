package org.zhengming.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;

/**
 * An index whose searches fail or hang as a test wishes.
 *
 * @param isBroken which searches
 */
public record BrokenIndex(
        SearchIndex real, Predicate<SearchRequest> isBroken, Function<SearchRequest, SearchPage> broken)
        implements SearchIndex {

    /** All but following it for alerts. */
    public BrokenIndex(SearchIndex real, Function<SearchRequest, SearchPage> broken) {
        this(real, request -> request.sort() != SortOrder.LATEST_OBSERVED, broken);
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return isBroken.test(request) ? broken.apply(request) : real.search(request);
    }

    @Override
    public void write(Collection<IndexedFinding> documents) {
        real.write(documents);
    }

    @Override
    public void delete(Collection<IndexedFinding> documents) {
        real.delete(documents);
    }

    @Override
    public void commit() {
        real.commit();
    }

    @Override
    public void refresh() {
        real.refresh();
    }

    @Override
    public Optional<IndexedFinding> find(String id) {
        return real.find(id);
    }

    @Override
    public long deleteExpired(Map<Route, Duration> retention, Instant now) {
        return real.deleteExpired(retention, now);
    }

    @Override
    public long deleteShielded(Duration kept, Instant now) {
        return real.deleteShielded(kept, now);
    }

    @Override
    public void close() {
        real.close();
    }
}
