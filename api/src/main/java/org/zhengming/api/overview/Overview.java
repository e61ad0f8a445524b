package org.zhengming.api.overview;

import java.time.Instant;
import java.util.List;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.api.search.FacetValue;
import org.zhengming.api.search.HistogramPoint;

/**
 * Counts of the findings published from {@code from} until before {@code to}. Statistics only: no persons.
 *
 * @param interval width of the histogram's buckets
 * @param histogram in time order over the whole time, empty buckets included; empty when nothing was found
 * @param previousTotal findings of the time just before, of the same length
 */
public record Overview(
        Instant from,
        Instant to,
        HistogramInterval interval,
        long total,
        List<FacetValue> routes,
        List<FacetValue> signals,
        List<FacetValue> leaks,
        List<FacetValue> contexts,
        List<FacetValue> organs,
        List<FacetValue> sources,
        List<HistogramPoint> histogram,
        long previousTotal) {}
