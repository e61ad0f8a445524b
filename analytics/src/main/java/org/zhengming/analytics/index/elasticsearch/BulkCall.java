package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Delivers one batch, looking at what became of each item: 429 and 5xx are sent again after a pause, alone; 409 means
 * that a newer version is there, and is well; a missing index is created; any other 4xx will never be taken and is
 * handed on as refused. Safe for use by many threads.
 */
final class BulkCall {

    private static final int TOO_LONG = 413;

    private final ElasticsearchClient client;
    private final Patience patience;
    private final Indices indices;
    private final Consumer<RefusedDocument> refused;

    BulkCall(ElasticsearchClient client, Patience patience, Indices indices, Consumer<RefusedDocument> refused) {
        this.client = client;
        this.patience = patience;
        this.indices = indices;
        this.refused = refused;
    }

    /**
     * Returns when every item is there or refused for good.
     *
     * @throws RuntimeException as {@link Patience#run}; then some items may be there already, and all may be sent again
     */
    void deliver(List<Parcel> batch) {
        Patience.Attempt attempt = patience.begin();
        List<Parcel> left = batch;
        while (!left.isEmpty()) {
            try {
                Outcome outcome = new Outcome(left, client.bulk(request(left)).items());
                left = outcome.again;
                if (outcome.cause != null) {
                    attempt.pause(outcome.cause);
                }
            } catch (ElasticsearchException | IOException failure) {
                if (Failures.status(failure) == TOO_LONG) {
                    deliverInHalves(left);
                    return;
                }
                attempt.pause(failure);
            }
        }
    }

    /** The request as a whole was too long for the cluster. */
    private void deliverInHalves(List<Parcel> batch) {
        if (batch.size() == 1) {
            refused.accept(new RefusedDocument(batch.getFirst().document(), TOO_LONG, "content_too_long"));
            return;
        }
        int middle = batch.size() / 2;
        deliver(batch.subList(0, middle));
        deliver(batch.subList(middle, batch.size()));
    }

    private static BulkRequest request(List<Parcel> batch) {
        return BulkRequest.of(
                bulk -> bulk.operations(batch.stream().map(Parcel::operation).toList()));
    }

    /** What became of the items of one request. */
    private final class Outcome {

        private final List<Parcel> again = new ArrayList<>();
        private Exception cause;

        Outcome(List<Parcel> sent, List<BulkResponseItem> items) throws IOException {
            for (int i = 0; i < sent.size(); i++) {
                if (items.get(i).status() >= 300) {
                    look(sent.get(i), items.get(i));
                }
            }
        }

        private void look(Parcel parcel, BulkResponseItem item) throws IOException {
            String type =
                    item.error() == null ? "" : String.valueOf(item.error().type());
            switch (item.status()) {
                case 409 -> {}
                case 401, 403 -> throw Failures.refused(item.status());
                case 404 -> {
                    indices.recreate(parcel.index());
                    later(parcel, item.status(), type);
                }
                default -> {
                    if (Failures.isPassing(item.status())) {
                        later(parcel, item.status(), type);
                    } else {
                        refused.accept(new RefusedDocument(parcel.document(), item.status(), type));
                    }
                }
            }
        }

        private void later(Parcel parcel, int status, String type) {
            again.add(parcel);
            cause = new IOException("an item was answered " + status + " " + type);
        }
    }
}
