package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.Route;

/** Deletes what is past its retention: whole indices where nothing else is left in them, else document by document. */
final class Expired {

    private static final int PAGE = 1_000;

    private final ElasticsearchClient client;
    private final Patience patience;
    private final Indices indices;

    Expired(ElasticsearchClient client, Patience patience, Indices indices) {
        this.client = client;
        this.patience = patience;
        this.indices = indices;
    }

    /** Everything written must be refreshed. @return number of documents deleted */
    long delete(Map<Route, Duration> retention, Instant now) {
        return retention.isEmpty() ? 0 : delete(expired(retention, now));
    }

    /** As {@link #delete}, what is shielded speech without an open signal. */
    long deleteShielded(Duration kept, Instant now) {
        return delete(QueryCompiler.shieldedBefore(oldest(now, kept)));
    }

    private long delete(Query expired) {
        long deleted = 0;
        for (String index : indices.existing()) {
            deleted += delete(index, expired);
        }
        return deleted;
    }

    private long delete(String index, Query expired) {
        long count = count(index, expired);
        if (count == 0) {
            return 0;
        }
        if (count == count(index, Query.of(query -> query.matchAll(all -> all)))) {
            indices.delete(index);
            return count;
        }
        long deleted = 0;
        List<Hit<Void>> page = page(index, expired);
        while (!page.isEmpty()) {
            deleted += delete(page);
            indices.refresh(Set.of(index));
            page = page(index, expired);
        }
        return deleted;
    }

    private long count(String index, Query query) {
        return patience.run(
                () -> client.count(count -> count.index(index).query(query)).count());
    }

    private List<Hit<Void>> page(String index, Query expired) {
        return patience.run(() -> client.search(
                        search -> search.index(index)
                                .allowPartialSearchResults(false)
                                .size(PAGE)
                                .seqNoPrimaryTerm(true)
                                .source(source -> source.fetch(false))
                                .query(expired),
                        Void.class)
                .hits()
                .hits());
    }

    /** What was written again since it was found stays. */
    private long delete(List<Hit<Void>> page) {
        List<BulkOperation> deletions = page.stream()
                .map(hit -> BulkOperation.of(operation -> operation.delete(delete -> delete.index(hit.index())
                        .id(hit.id())
                        .ifSeqNo(hit.seqNo())
                        .ifPrimaryTerm(hit.primaryTerm()))))
                .toList();
        return Deletions.run(client, patience, deletions);
    }

    private static Query expired(Map<Route, Duration> retention, Instant now) {
        List<Query> routes = retention.entrySet().stream()
                .map(age -> QueryCompiler.observedBefore(age.getKey(), oldest(now, age.getValue())))
                .toList();
        return Query.of(query -> query.bool(bool -> bool.should(routes)));
    }

    private static Instant oldest(Instant now, Duration age) {
        try {
            return now.minus(age);
        } catch (DateTimeException | ArithmeticException beyond) {
            return Instant.MIN;
        }
    }
}
