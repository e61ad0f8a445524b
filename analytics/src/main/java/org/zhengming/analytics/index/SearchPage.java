package org.zhengming.analytics.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Route;

/**
 * One page of matches.
 *
 * @param total exact number of matches
 * @param nextCursor opaque; {@code null} on the last page
 * @param facets counts over all matches, most frequent first, then by value; at most
 *     {@link SearchRequest#MAX_FACET_VALUES} of a facet
 * @param histogram buckets in time order from the first to the last match, empty buckets included
 */
public record SearchPage(
        long total,
        List<Hit> hits,
        String nextCursor,
        Map<Facet, List<FacetCount>> facets,
        List<HistogramBucket> histogram) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        histogram = List.copyOf(histogram);
    }

    /**
     * @param highlights spans of {@link IndexedFinding#content()} that matched the query, in order, not overlapping
     */
    public record Hit(IndexedFinding document, List<Span> highlights) {}

    /** Start and end (exclusive) in UTF-16 code units. */
    public record Span(int start, int end) {}

    /** How many matches carry the value. */
    public record FacetCount(String value, long count) {

        /** Most frequent first, then by value. */
        public static final Comparator<FacetCount> ORDER =
                Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    }

    /** Matches published from {@code start} for one interval, split by route; routes without matches are absent. */
    public record HistogramBucket(Instant start, Map<Route, Long> counts) {}
}
