package org.zhengming.api.search;

import java.time.Instant;
import java.util.Map;
import org.zhengming.analytics.Route;

/** Findings published from {@code start} for one interval, split by route; routes without findings are absent. */
public record HistogramPoint(Instant start, Map<Route, Long> counts) {}
