package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;

/** The side of an index that writes; one call at a time, while searches go on. */
final class WriterSide {

    /** So many documents since the last commit that remembering where they went would begin to cost. */
    private static final int MOST_UNCOMMITTED = 50_000;

    private final ElasticsearchClient client;
    private final Patience patience;
    private final IndexNames names;
    private final Indices indices;
    private final Placement placement;
    private final Expired expired;
    private final BulkDelivery delivery;
    private final DocumentWriter documents;

    WriterSide(
            ElasticsearchClient client,
            ElasticsearchSettings settings,
            DocumentWriter documents,
            Consumer<RefusedDocument> refused) {
        this.client = client;
        this.documents = documents;
        this.patience = new Patience(settings.delivery().patience());
        this.names = new IndexNames(settings.name());
        this.indices = new Indices(client, patience, names);
        this.placement = new Placement(client, patience, names);
        this.expired = new Expired(client, patience, indices);
        indices.prepare();
        this.delivery = new BulkDelivery(settings.delivery(), new BulkCall(client, patience, indices, refused));
    }

    synchronized void write(Collection<IndexedFinding> batch) {
        for (IndexedFinding document : batch) {
            write(document);
        }
    }

    private void write(IndexedFinding document) {
        String key = DocumentWriter.key(document.id());
        String index = names.of(document);
        if (placement.isElsewhere(key, index) || placement.noted() >= MOST_UNCOMMITTED) {
            commit();
        }
        indices.require(index);
        delivery.add(new Parcel(document, index, key, documents.write(document)));
        placement.note(key, index, document.version());
    }

    /** What was written before is delivered first, so that the versions decide. */
    synchronized void delete(Collection<IndexedFinding> batch) {
        commit();
        List<BulkOperation> deletions = batch.stream().map(this::deletion).toList();
        Deletions.run(client, patience, deletions);
        indices.refresh(batch.stream().map(names::of).collect(Collectors.toSet()));
    }

    private BulkOperation deletion(IndexedFinding document) {
        return BulkOperation.of(operation -> operation.delete(delete -> delete.index(names.of(document))
                .id(DocumentWriter.key(document.id()))
                .version(document.version())
                .versionType(VersionType.ExternalGte)));
    }

    /** The cluster has on its disks what it has acknowledged. */
    synchronized void commit() {
        delivery.flush();
        indices.refresh(placement.settle());
    }

    synchronized long deleteExpired(Map<Route, Duration> retention, Instant now) {
        commit();
        return expired.delete(retention, now);
    }

    synchronized long deleteShielded(Duration kept, Instant now) {
        commit();
        return expired.deleteShielded(kept, now);
    }

    /** Commits, unless that failed before; a cluster that does not answer now is not waited for. */
    synchronized void close() {
        try {
            patience.end();
            if (!delivery.failed()) {
                commit();
            }
        } finally {
            delivery.close();
        }
    }
}
