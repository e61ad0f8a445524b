package org.zhengming.api.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;

/**
 * The index as it stands after what people decided: a false alarm is not in it, and what they found lawful carries no signal
 * and no route but MONITOR. Everything that reads findings for people reads them through this. Counts of facets and
 * histograms follow when the findings have left the index, within a day.
 */
public final class DecidedIndex implements SearchIndex {

    private final SearchIndex index;
    private final DecidedFindings decided;

    public DecidedIndex(SearchIndex index, DecidedFindings decided) {
        this.index = index;
        this.decided = decided;
    }

    @Override
    public Optional<IndexedFinding> find(String id) {
        return index.find(id).flatMap(this::shown);
    }

    @Override
    public SearchPage search(SearchRequest request) {
        SearchPage page = index.search(request);
        List<SearchPage.Hit> hits = page.hits().stream()
                .flatMap(hit -> shown(hit.document())
                        .filter(document -> isAskedFor(document, request))
                        .map(document -> new SearchPage.Hit(document, hit.highlights()))
                        .stream())
                .toList();
        long gone = page.hits().size() - hits.size();
        return new SearchPage(page.total() - gone, hits, page.nextCursor(), page.facets(), page.histogram());
    }

    private Optional<IndexedFinding> shown(IndexedFinding document) {
        if (decided.isFalseAlarm(document.id())) {
            return Optional.empty();
        }
        return Optional.of(decided.isLawful(document.id()) ? document.rejudged(lawful(document.finding())) : document);
    }

    private static Finding lawful(Finding finding) {
        return new Finding(
                finding.id(),
                Route.MONITOR,
                finding.persons(),
                finding.organs(),
                finding.mentions(),
                List.of(),
                List.of(),
                finding.contexts(),
                List.of(Reason.of("DECIDED_LAWFUL")));
    }

    /** A search for another route, a signal or a leak does not ask for what was found lawful. */
    private boolean isAskedFor(IndexedFinding document, SearchRequest request) {
        if (!decided.isLawful(document.id())) {
            return true;
        }
        Map<Facet, Set<String>> filters = request.filters();
        Set<String> routes = filters.getOrDefault(Facet.ROUTE, Set.of());
        return (routes.isEmpty() || routes.contains(Route.MONITOR.name()))
                && filters.getOrDefault(Facet.SIGNAL, Set.of()).isEmpty()
                && filters.getOrDefault(Facet.LEAK, Set.of()).isEmpty();
    }

    @Override
    public void refresh() {
        index.refresh();
    }

    @Override
    public void write(Collection<IndexedFinding> documents) {
        throw readOnly();
    }

    @Override
    public void delete(Collection<IndexedFinding> documents) {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public long deleteExpired(Map<Route, Duration> retention, Instant now) {
        throw readOnly();
    }

    @Override
    public long deleteShielded(Duration kept, Instant now) {
        throw readOnly();
    }

    /** It is lent, and closed by its owner. */
    @Override
    public void close() {}

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("the index is only read here");
    }
}
