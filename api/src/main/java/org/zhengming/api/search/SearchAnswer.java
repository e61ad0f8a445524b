package org.zhengming.api.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.index.Facet;

/**
 * One page of findings.
 *
 * @param total exact number of matches
 * @param nextCursor ask for the next page with it; {@code null} on the last page
 * @param facets counts over all matches, only for the facets asked for, most frequent first
 * @param histogram in time order, empty when none was asked for
 */
public record SearchAnswer(
        long total,
        List<FindingHit> hits,
        @Nullable String nextCursor,
        Map<Facet, List<FacetValue>> facets,
        List<HistogramPoint> histogram) {

    /** @param highlights spans that matched the query, in order, not overlapping */
    public record FindingHit(FindingView finding, List<TextSpan> highlights) {}

    /** Start and end (exclusive) in UTF-16 code units, as in {@link FindingView}. */
    public record TextSpan(int start, int end) {}
}
