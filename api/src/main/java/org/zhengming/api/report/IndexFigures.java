package org.zhengming.api.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;

/** Counts and posts of the index, for reports. Blocks while it searches. */
final class IndexFigures {

    private static final Set<Facet> COUNTED =
            Set.of(Facet.ROUTE, Facet.CONTEXT, Facet.LEAK, Facet.SIGNAL, Facet.SOURCE);

    private final SearchIndex index;
    private final ZoneId zone;

    IndexFigures(SearchIndex index, ZoneId zone) {
        this.index = index;
        this.zone = zone;
    }

    /**
     * What a search found, counted.
     *
     * @param shielded posts that are lawful speech of at least one kind
     */
    record Counts(long total, long shielded, Map<Facet, List<SearchPage.FacetCount>> facets, SearchPage page) {

        long of(Facet facet, String value) {
            return facets.getOrDefault(facet, List.of()).stream()
                    .filter(each -> each.value().equals(value))
                    .mapToLong(SearchPage.FacetCount::count)
                    .sum();
        }
    }

    /** Of the posts about an organ and its people that were published in a time. */
    Counts ofOrgan(String organ, Instant from, Instant to) {
        return counts(Map.of(Facet.ORGAN, Set.of(organ)), from, to, null);
    }

    /** Of the posts of a story that are about an organ and its people, with one bucket a day. */
    Counts ofStory(String story, String organ) {
        return counts(
                Map.of(Facet.STORY, Set.of(story), Facet.ORGAN, Set.of(organ)), null, null, HistogramInterval.DAY);
    }

    private Counts counts(Map<Facet, Set<String>> filters, Instant from, Instant to, HistogramInterval interval) {
        SearchPage page = index.search(request(filters, from, to, SortOrder.NEWEST, 0, interval));
        Map<Facet, Set<String>> lawful = new HashMap<>(filters);
        lawful.put(
                Facet.CONTEXT,
                Arrays.stream(SpeechContext.values()).map(Enum::name).collect(Collectors.toSet()));
        long shielded = index.search(request(lawful, from, to, SortOrder.NEWEST, 0, null))
                .total();
        return new Counts(page.total(), shielded, page.facets(), page);
    }

    /** Posts of some routes, newest first. */
    List<IndexedFinding> posts(String organ, Set<String> routes, Instant from, Instant to, int most) {
        Map<Facet, Set<String>> filters = Map.of(Facet.ORGAN, Set.of(organ), Facet.ROUTE, routes);
        return documents(request(filters, from, to, SortOrder.NEWEST, most, null));
    }

    /** Posts of a story about an organ, oldest first. */
    List<IndexedFinding> ofStory(String story, String organ, int most) {
        Map<Facet, Set<String>> filters = Map.of(Facet.STORY, Set.of(story), Facet.ORGAN, Set.of(organ));
        return documents(request(filters, null, null, SortOrder.OLDEST, most, null));
    }

    private List<IndexedFinding> documents(SearchRequest request) {
        return index.search(request).hits().stream()
                .map(SearchPage.Hit::document)
                .toList();
    }

    private SearchRequest request(
            Map<Facet, Set<String>> filters,
            Instant from,
            Instant to,
            SortOrder sort,
            int size,
            HistogramInterval interval) {
        return new SearchRequest(null, filters, from, to, sort, size, null, COUNTED, interval, zone);
    }
}
