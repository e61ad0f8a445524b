package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.List;

/** Deletes documents. What is gone already, or was written again meanwhile, is well. */
final class Deletions {

    private static final int DONE = 200;

    private Deletions() {}

    /** @return number of documents deleted */
    static long run(ElasticsearchClient client, Patience patience, List<BulkOperation> deletions) {
        return deletions.isEmpty() ? 0 : patience.run(() -> once(client, deletions));
    }

    private static long once(ElasticsearchClient client, List<BulkOperation> deletions) throws IOException {
        List<BulkResponseItem> items =
                client.bulk(bulk -> bulk.operations(deletions)).items();
        for (BulkResponseItem item : items) {
            if (item.status() == 401 || item.status() == 403) {
                throw Failures.refused(item.status());
            }
            if (Failures.isPassing(item.status())) {
                throw new IOException("a deletion was answered " + item.status());
            }
        }
        return items.stream().filter(item -> item.status() == DONE).count();
    }
}
