package org.zhengming.api.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenTime;
import org.zhengming.ingest.PostKind;

/** Reads a {@link SearchRequest} from the parameters of a request. */
final class SearchParameters {

    private static final int MOST_SIZE = 100;
    private static final int USUAL_SIZE = 20;
    private static final int LONGEST_QUERY = 1000;
    private static final int LONGEST_CURSOR = 4000;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_VALUES = 100;

    /** What makes up a search, whichever part of its answer is asked for. */
    private static final Set<String> KEPT = Stream.concat(
                    Stream.of("q", "from", "to", "sort"),
                    Stream.of(Facet.values()).map(Facet::field))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> KNOWN = Stream.concat(
                    KEPT.stream(), Stream.of("size", "cursor", "facets", "histogram"))
            .collect(Collectors.toUnmodifiableSet());

    /** Facets whose values are known beforehand. */
    private static final Map<Facet, Class<? extends Enum<?>>> CLOSED = Map.of(
            Facet.ROUTE, Route.class,
            Facet.SIGNAL, SignalType.class,
            Facet.LEAK, LeakType.class,
            Facet.CONTEXT, SpeechContext.class,
            Facet.KIND, PostKind.class);

    private final QueryParameters given;

    private SearchParameters(QueryParameters given) {
        this.given = given;
    }

    /** @throws ApiException naming the first parameter that cannot be used */
    static SearchRequest read(MultiValueMap<String, String> given, ZoneId zone) {
        return read(QueryParameters.of(given, KNOWN), zone);
    }

    /** The same without what belongs to one answer alone. */
    static SearchRequest readKept(MultiValueMap<String, String> given, ZoneId zone) {
        return read(QueryParameters.of(given, KEPT), zone);
    }

    private static SearchRequest read(QueryParameters given, ZoneId zone) {
        SearchParameters parameters = new SearchParameters(given);
        String query = parameters.given.text("q", LONGEST_QUERY);
        return new SearchRequest(
                query,
                parameters.filters(),
                parameters.instant("from"),
                parameters.instant("to"),
                parameters.sort(query),
                parameters.given.wholeNumber("size", USUAL_SIZE, 1, MOST_SIZE),
                parameters.given.text("cursor", LONGEST_CURSOR),
                parameters.facets(),
                parameters.histogram(),
                zone);
    }

    private Map<Facet, Set<String>> filters() {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = given.all(facet.field());
            if (values.size() > MOST_VALUES) {
                throw ApiException.parameter(facet.field(), "0.." + MOST_VALUES);
            }
            if (!values.isEmpty()) {
                values.forEach(value -> check(facet, value));
                filters.put(facet, Set.copyOf(values));
            }
        }
        return filters;
    }

    private static void check(Facet facet, String value) {
        Class<? extends Enum<?>> closed = CLOSED.get(facet);
        if (closed != null) {
            QueryParameters.oneOf(facet.field(), value, List.of(closed.getEnumConstants()));
        } else if (value == null || value.isEmpty() || value.length() > LONGEST_VALUE) {
            throw ApiException.parameter(facet.field(), "1.." + LONGEST_VALUE);
        }
    }

    private SortOrder sort(String query) {
        String value = given.single("sort");
        if (value == null) {
            return query == null ? SortOrder.NEWEST : SortOrder.RELEVANCE;
        }
        return QueryParameters.oneOf("sort", value, List.of(SortOrder.RELEVANCE, SortOrder.NEWEST, SortOrder.OLDEST));
    }

    private Set<Facet> facets() {
        Set<Facet> facets = new LinkedHashSet<>();
        given.all("facets")
                .forEach(value -> facets.add(QueryParameters.oneOf("facets", value, List.of(Facet.values()))));
        return facets;
    }

    private HistogramInterval histogram() {
        String value = given.single("histogram");
        return value == null ? null : QueryParameters.oneOf("histogram", value, List.of(HistogramInterval.values()));
    }

    private Instant instant(String name) {
        String value = given.single(name);
        try {
            return value == null ? null : GivenTime.instant(value);
        } catch (DateTimeException unreadable) {
            throw ApiException.parameter(name, "2026-01-31T08:00:00+08:00");
        }
    }
}
