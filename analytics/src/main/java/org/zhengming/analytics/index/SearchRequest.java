package org.zhengming.analytics.index;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One search.
 *
 * @param query words, {@code "phrases"}, {@code AND OR NOT}, parentheses and {@code field:value} with the fields of
 *     {@link Facet}; empty or {@code null} finds everything
 * @param filters values that a document must have: any of the values of one facet, and all of the facets
 * @param from first instant of publication, or {@code null}
 * @param to first instant after the range, or {@code null}
 * @param size 0 to 200 hits
 * @param cursor {@link SearchPage#nextCursor()} of the page before, or {@code null}
 * @param facets which to count over all matches
 * @param histogram width of time buckets, or {@code null} for none
 * @param zone where days and hours are cut
 */
public record SearchRequest(
        String query,
        Map<Facet, Set<String>> filters,
        Instant from,
        Instant to,
        SortOrder sort,
        int size,
        String cursor,
        Set<Facet> facets,
        HistogramInterval histogram,
        ZoneId zone) {

    /** Most hits that one page may ask for. */
    public static final int MAX_SIZE = 200;

    /** Most values that one facet is counted for in an answer: the most frequent ones. */
    public static final int MAX_FACET_VALUES = 1_000;

    public SearchRequest {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(zone, "zone");
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be 0 to " + MAX_SIZE + ", not " + size);
        }
    }

    /** The same without time buckets. */
    public SearchRequest withoutHistogram() {
        return new SearchRequest(query, filters, from, to, sort, size, cursor, facets, null, zone);
    }
}
