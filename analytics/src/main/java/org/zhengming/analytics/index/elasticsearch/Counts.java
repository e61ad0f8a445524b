package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchPage.HistogramBucket;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.TimeBuckets;

/** Facets and histogram of one request, as the engine counts them. */
final class Counts {

    private static final String HISTOGRAM = "histogram";
    private static final String ROUTES = "routes";
    private static final String VALUE = "value";
    /** So many values of a shard are compared before the engine's counts could be inexact. */
    private static final int VALUES_OF_A_SHARD = 10_000;

    private final SearchRequest request;

    Counts(SearchRequest request) {
        this.request = request;
    }

    /** Asks for one aggregation and gets its answer. */
    interface Asking {
        Map<String, Aggregate> ask(Map<String, Aggregation> aggregations) throws IOException;
    }

    Map<String, Aggregation> aggregations() {
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        for (Facet facet : request.facets()) {
            aggregations.put(facet.field(), terms(facet));
        }
        if (request.histogram() != null) {
            aggregations.put(HISTOGRAM, Aggregation.of(aggregation -> aggregation
                    .dateHistogram(histogram -> histogram
                            .field(IndexFields.PUBLISHED_AT)
                            .calendarInterval(interval(request.histogram()))
                            .timeZone(request.zone().getId())
                            .minDocCount(1))
                    .aggregations(ROUTES, terms(Facet.ROUTE))));
        }
        return aggregations;
    }

    /** @param asking for a facet of so many values that the first answer is not exact */
    Map<Facet, List<FacetCount>> facets(Map<String, Aggregate> answer, Asking asking) throws IOException {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : request.facets()) {
            Aggregate counted = answer.get(facet.field());
            List<FacetCount> counts =
                    counted == null || !counted.isSterms() ? List.of() : counts(facet, counted.sterms(), asking);
            facets.put(
                    facet,
                    counts.stream()
                            .sorted(FacetCount.ORDER)
                            .limit(SearchRequest.MAX_FACET_VALUES)
                            .toList());
        }
        return facets;
    }

    /** @throws IllegalArgumentException if there are too many buckets */
    List<HistogramBucket> histogram(Map<String, Aggregate> answer) {
        if (request.histogram() == null || !answer.containsKey(HISTOGRAM)) {
            return List.of();
        }
        TimeBuckets buckets = new TimeBuckets(request.histogram(), request.zone());
        answer.get(HISTOGRAM).dateHistogram().buckets().array().forEach(bucket -> bucket.aggregations()
                .get(ROUTES)
                .sterms()
                .buckets()
                .array()
                .forEach(route ->
                        buckets.add(bucket.key(), Route.valueOf(route.key().stringValue()), route.docCount())));
        return buckets.toList();
    }

    private static List<FacetCount> counts(Facet facet, StringTermsAggregate counted, Asking asking)
            throws IOException {
        if (counted.docCountErrorUpperBound() != null && counted.docCountErrorUpperBound() != 0) {
            return all(facet, asking);
        }
        return counted.buckets().array().stream()
                .map(bucket -> new FacetCount(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    /** Every value, a page at a time: slow, and exact. */
    private static List<FacetCount> all(Facet facet, Asking asking) throws IOException {
        List<FacetCount> counts = new ArrayList<>();
        Map<String, FieldValue> after = Map.of();
        do {
            Map<String, FieldValue> from = after;
            Aggregation page = Aggregation.of(aggregation -> aggregation.composite(composite ->
                    composite.size(VALUES_OF_A_SHARD).after(from).sources(NamedValue.of(VALUE, source(facet)))));
            CompositeAggregate answer =
                    asking.ask(Map.of(facet.field(), page)).get(facet.field()).composite();
            answer.buckets()
                    .array()
                    .forEach(bucket ->
                            counts.add(new FacetCount(bucket.key().get(VALUE).stringValue(), bucket.docCount())));
            after = answer.afterKey() == null ? Map.of() : answer.afterKey();
        } while (!after.isEmpty());
        return counts;
    }

    private static CompositeAggregationSource source(Facet facet) {
        return CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(facet.field())));
    }

    private static Aggregation terms(Facet facet) {
        return Aggregation.of(aggregation -> aggregation.terms(terms ->
                terms.field(facet.field()).size(SearchRequest.MAX_FACET_VALUES).shardSize(VALUES_OF_A_SHARD)));
    }

    private static CalendarInterval interval(HistogramInterval interval) {
        return switch (interval) {
            case MINUTE -> CalendarInterval.Minute;
            case HOUR -> CalendarInterval.Hour;
            case DAY -> CalendarInterval.Day;
        };
    }
}
