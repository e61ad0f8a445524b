package org.zhengming.benchmarks;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.util.BinaryData;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.elasticsearch.DocumentWriter;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchIndex;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchSettings;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchSettings.Delivery;
import org.zhengming.analytics.index.elasticsearch.IndexNames;
import org.zhengming.analytics.index.query.WordSegmenter;

/**
 * The same documents to the same node with the same bounds, from the finding to what can be searched; each time into
 * new indices made by the same template, and counted afterwards.
 */
final class Deliveries {

    private final URI node;
    private final List<IndexedFinding> documents;

    Deliveries(URI node, List<IndexedFinding> documents) {
        this.node = node;
        this.documents = documents;
    }

    /** Documents a second. */
    double ours() throws Exception {
        String name = freshName();
        try (ElasticsearchIndex index = open(name)) {
            long start = System.nanoTime();
            index.write(documents);
            index.commit();
            return rate(name, start);
        }
    }

    /** Documents a second. */
    double bulkIngester() throws Exception {
        String name = freshName();
        open(name).close();
        DocumentWriter writer = new DocumentWriter(new WordSegmenter());
        IndexNames names = new IndexNames(name);
        try (Rest5ClientTransport transport = transport()) {
            ElasticsearchClient client = new ElasticsearchClient(transport);
            long start = System.nanoTime();
            try (BulkIngester<Void> ingester = BulkIngester.of(bulk -> bulk.client(client)
                    .maxOperations(Delivery.USUAL.batchDocuments())
                    .maxSize(Delivery.USUAL.batchBytes())
                    .maxConcurrentRequests(Delivery.USUAL.requests()))) {
                for (IndexedFinding document : documents) {
                    BinaryData json = BinaryData.of(writer.write(document), "application/json");
                    ingester.add(operation -> operation.index(index -> index.index(names.of(document))
                            .id(DocumentWriter.key(document.id()))
                            .version(document.version())
                            .versionType(VersionType.ExternalGte)
                            .document(json)));
                }
            }
            client.indices().refresh(refresh -> refresh.index(name));
            return rate(name, start);
        }
    }

    private double rate(String name, long start) throws Exception {
        double seconds = (System.nanoTime() - start) / 1e9;
        long distinct = documents.stream().map(IndexedFinding::id).distinct().count();
        try (Rest5ClientTransport transport = transport()) {
            ElasticsearchClient client = new ElasticsearchClient(transport);
            long held = client.count(count -> count.index(name)).count();
            if (held != distinct) {
                throw new IllegalStateException(held + " of " + distinct + " documents arrived");
            }
            client.indices().delete(delete -> delete.index(name + "-2*", name + "-earlier")
                    .ignoreUnavailable(true));
            client.indices().deleteIndexTemplate(delete -> delete.name(name));
        }
        return documents.size() / seconds;
    }

    private ElasticsearchIndex open(String name) {
        return ElasticsearchIndex.open(ElasticsearchSettings.of(node, name), refused -> {
            throw new IllegalStateException("refused: " + refused.type());
        });
    }

    private Rest5ClientTransport transport() {
        return new Rest5ClientTransport(Rest5Client.builder(node).build(), new Jackson3JsonpMapper());
    }

    private static String freshName() {
        return "bench-" + UUID.randomUUID();
    }
}
