package org.zhengming.analytics.index.elasticsearch;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchSettings.Delivery;

/**
 * Collects documents into requests and keeps a few of them under way. Who adds while all are under way waits, so that
 * memory stays bounded and the pressure goes back to the sources. Used by one thread at a time.
 */
final class BulkDelivery implements AutoCloseable {

    private final Delivery bounds;
    private final BulkCall call;
    private final Semaphore free;
    private final ExecutorService threads;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private List<Parcel> batch = new ArrayList<>();
    private long batchBytes;

    BulkDelivery(Delivery bounds, BulkCall call) {
        this.bounds = bounds;
        this.call = call;
        this.free = new Semaphore(bounds.requests());
        this.threads = Executors.newFixedThreadPool(
                bounds.requests(),
                Thread.ofPlatform().daemon().name("elasticsearch-bulk-", 1).factory());
    }

    /**
     * Takes a document in, and waits while too many requests are under way.
     *
     * @throws RuntimeException if an earlier request failed for good; then nothing more is taken
     */
    void add(Parcel parcel) {
        throwFailure();
        if (!batch.isEmpty() && batchBytes + parcel.bytes() > bounds.batchBytes()) {
            send();
        }
        batch.add(parcel);
        batchBytes += parcel.bytes();
        if (batch.size() >= bounds.batchDocuments()) {
            send();
        }
    }

    /** Waits until everything taken in is delivered or refused for good. */
    void flush() {
        if (!batch.isEmpty()) {
            send();
        }
        await(bounds.requests());
        free.release(bounds.requests());
        throwFailure();
    }

    boolean failed() {
        return failure.get() != null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void send() {
        await(1);
        List<Parcel> full = batch;
        batch = new ArrayList<>();
        batchBytes = 0;
        threads.execute(() -> {
            try {
                call.deliver(full);
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
            } finally {
                free.release();
            }
        });
    }

    private void await(int requests) {
        try {
            free.acquire(requests);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("Interrupted while waiting for the cluster"));
        }
    }

    private void throwFailure() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
