package org.zhengming.api.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.BoundedMap;
import org.zhengming.api.search.FacetValue;
import org.zhengming.api.search.FindingSearch;
import org.zhengming.api.search.Names;
import org.zhengming.api.search.SeenIndex;
import org.zhengming.api.security.Affiliation;
import reactor.core.publisher.Mono;

/** Counts the findings of the last hours. An answer is kept for a second, so that many open pages cost one search. */
public final class OverviewCounts {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Set<Facet> COUNTED =
            Set.of(Facet.ROUTE, Facet.SIGNAL, Facet.LEAK, Facet.CONTEXT, Facet.ORGAN, Facet.SOURCE);
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_HOURS_BY_MINUTE = 3;
    private static final int MOST_HOURS_BY_HOUR = 96;

    private final SearchIndex index;
    private final BlockingCalls calls;
    private final Names names;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Map<Asked, Mono<Overview>> kept = Collections.synchronizedMap(new BoundedMap<>(MOST_KEPT));

    public OverviewCounts(SearchIndex index, BlockingCalls calls, Names names, ZoneId zone, InstantSource clock) {
        this.index = index;
        this.calls = calls;
        this.names = names;
        this.zone = zone;
        this.clock = clock;
    }

    /** Readers of the same organs share an answer. */
    private record Asked(int hours, Set<String> organs, boolean everyOrgan) {}

    /** @param hours 1 to {@link OverviewController#MOST_HOURS} */
    Mono<Overview> ofLast(int hours, Affiliation reader) {
        Asked asked = new Asked(hours, reader.organs(), reader.everyOrgan());
        return kept.computeIfAbsent(asked, same -> Mono.defer(() -> count(hours, SeenIndex.of(index, reader)))
                .cache(done -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO));
    }

    private Mono<Overview> count(int hours, SeenIndex seen) {
        Instant to = clock.instant();
        Instant from = to.minus(Duration.ofHours(hours));
        HistogramInterval interval = fitting(hours);
        return calls.call(() -> {
            SearchRequest request = counting(from, to, COUNTED, interval);
            SearchPage page = seen.search(request);
            Instant before = from.minus(Duration.ofHours(hours));
            long previous = seen.search(counting(before, from, Set.of(), null)).total();
            return overview(request, page, previous);
        });
    }

    private static HistogramInterval fitting(int hours) {
        if (hours <= MOST_HOURS_BY_MINUTE) {
            return HistogramInterval.MINUTE;
        }
        return hours <= MOST_HOURS_BY_HOUR ? HistogramInterval.HOUR : HistogramInterval.DAY;
    }

    private SearchRequest counting(Instant from, Instant to, Set<Facet> facets, HistogramInterval interval) {
        return new SearchRequest(null, Map.of(), from, to, SortOrder.NEWEST, 0, null, facets, interval, zone);
    }

    private Overview overview(SearchRequest request, SearchPage page, long previousTotal) {
        return new Overview(
                request.from(),
                request.to(),
                request.histogram(),
                page.total(),
                values(page, Facet.ROUTE),
                values(page, Facet.SIGNAL),
                values(page, Facet.LEAK),
                values(page, Facet.CONTEXT),
                values(page, Facet.ORGAN),
                values(page, Facet.SOURCE),
                FindingSearch.points(page, request),
                previousTotal);
    }

    private List<FacetValue> values(SearchPage page, Facet facet) {
        return names.label(facet, page.facets().getOrDefault(facet, List.of()));
    }
}
