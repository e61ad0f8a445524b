package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchPage.Hit;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.TooManyBucketsException;
import org.zhengming.analytics.index.query.Cursor;
import org.zhengming.analytics.index.query.Highlighter;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.TimeBuckets;

/** One search: hits, facets and histogram in one request. */
final class SearchRun {

    private static final String TOO_MANY_BUCKETS = "too_many_buckets_exception";

    private final ElasticsearchClient client;
    private final String alias;
    private final SearchRequest request;
    private final Query query;
    private final Counts counts;

    /** What is read of a stored document. */
    record Stored(String stored) {}

    SearchRun(ElasticsearchClient client, String alias, SearchRequest request, Query query) {
        this.client = client;
        this.alias = alias;
        this.request = request;
        this.query = query;
        this.counts = new Counts(request);
    }

    SearchPage page(QueryNode node, DocumentWriter documents) throws IOException {
        SearchResponse<Stored> answer = search(after());
        List<co.elastic.clients.elasticsearch.core.search.Hit<Stored>> found =
                answer.hits().hits();
        List<Hit> hits = found.stream()
                .limit(request.size())
                .map(hit -> {
                    IndexedFinding document = documents.read(hit.source().stored());
                    return new Hit(document, Highlighter.spans(node, document));
                })
                .toList();
        boolean last = request.size() == 0 || found.size() <= request.size();
        return new SearchPage(
                answer.hits().total().value(),
                hits,
                last ? null : cursor(found.get(request.size() - 1).sort()),
                counts.facets(answer.aggregations(), this::count),
                counts.histogram(answer.aggregations()));
    }

    /** One hit more than asked for tells whether a next page exists. */
    private SearchResponse<Stored> search(List<FieldValue> after) throws IOException {
        try {
            return client.search(
                    search -> {
                        search.index(alias)
                                .ignoreUnavailable(true)
                                .allowPartialSearchResults(false)
                                .query(query)
                                .size(request.size() == 0 ? 0 : request.size() + 1)
                                .sort(sort(request.sort()))
                                .trackTotalHits(track -> track.enabled(true))
                                .source(source -> source.filter(filter -> filter.includes(IndexFields.STORED)))
                                .aggregations(counts.aggregations());
                        return after.isEmpty() ? search : search.searchAfter(after);
                    },
                    Stored.class);
        } catch (ElasticsearchException answer) {
            if (answer.response().toString().contains(TOO_MANY_BUCKETS)) {
                throw new TooManyBucketsException(TimeBuckets.MAX_BUCKETS);
            }
            throw answer;
        }
    }

    private Map<String, Aggregate> count(Map<String, Aggregation> aggregations) throws IOException {
        return client.search(
                        search -> search.index(alias)
                                .ignoreUnavailable(true)
                                .allowPartialSearchResults(false)
                                .query(query)
                                .size(0)
                                .aggregations(aggregations),
                        Stored.class)
                .aggregations();
    }

    /** @throws IllegalArgumentException if the cursor was not given out for this request */
    private List<FieldValue> after() {
        if (request.cursor() == null) {
            return List.of();
        }
        Cursor cursor = Cursor.decode(request.cursor(), request);
        FieldValue sortKey = request.sort() == SortOrder.RELEVANCE
                ? FieldValue.of((double) Float.intBitsToFloat((int) cursor.sortKey()))
                : FieldValue.of(cursor.sortKey());
        return List.of(sortKey, FieldValue.of(cursor.key()));
    }

    private String cursor(List<FieldValue> sort) {
        FieldValue first = sort.getFirst();
        long sortKey = request.sort() == SortOrder.RELEVANCE
                ? Float.floatToIntBits((float) (first.isLong() ? first.longValue() : first.doubleValue()))
                : first.longValue();
        return new Cursor(sortKey, sort.get(1).stringValue()).encode(request);
    }

    private static List<SortOptions> sort(SortOrder order) {
        SortOptions first = SortOptions.of(sort -> order == SortOrder.RELEVANCE
                ? sort.score(score -> score.order(co.elastic.clients.elasticsearch._types.SortOrder.Desc))
                : sort.field(field -> field.field(IndexFields.timeOf(order))
                        .order(
                                order == SortOrder.OLDEST
                                        ? co.elastic.clients.elasticsearch._types.SortOrder.Asc
                                        : co.elastic.clients.elasticsearch._types.SortOrder.Desc)));
        SortOptions ties = SortOptions.of(sort -> sort.field(
                field -> field.field(IndexFields.ID).order(co.elastic.clients.elasticsearch._types.SortOrder.Asc)));
        return List.of(first, ties);
    }
}
