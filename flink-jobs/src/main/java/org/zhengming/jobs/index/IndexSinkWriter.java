package org.zhengming.jobs.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;

/**
 * Collects findings into batches and commits them within the interval and at every checkpoint. A failure of the index
 * surfaces and fails the job, which then goes back to its last checkpoint: nothing is skipped. A document whose route is
 * DROP is taken out of the index.
 */
final class IndexSinkWriter implements SinkWriter<IndexedFinding> {

    private static final int BATCH = 200;

    private final SearchIndex index;
    private final Refusals refusals;
    private final Duration commitInterval;
    private final ProcessingTimeService clock;
    private final IndexMetrics metrics;
    private final List<IndexedFinding> batch = new ArrayList<>(BATCH);
    private boolean uncommitted;

    IndexSinkWriter(
            SearchIndex index,
            Refusals refusals,
            Duration commitInterval,
            ProcessingTimeService clock,
            IndexMetrics metrics) {
        this.index = index;
        this.refusals = refusals;
        this.commitInterval = commitInterval;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void write(IndexedFinding finding, Context context) {
        if (!uncommitted) {
            uncommitted = true;
            clock.registerTimer(clock.getCurrentProcessingTime() + commitInterval.toMillis(), time -> commit());
        }
        batch.add(finding);
        if (batch.size() >= BATCH) {
            writeBatch();
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
        commit();
    }

    private void commit() throws IOException {
        writeBatch();
        if (uncommitted) {
            index.commit();
            refusals.write();
            metrics.committed(clock.getCurrentProcessingTime());
            uncommitted = false;
        }
    }

    private void writeBatch() {
        if (!batch.isEmpty()) {
            List<IndexedFinding> kept = batch.stream()
                    .filter(document -> document.finding().route() != Route.DROP)
                    .toList();
            List<IndexedFinding> dropped = batch.stream()
                    .filter(document -> document.finding().route() == Route.DROP)
                    .toList();
            index.write(kept);
            if (!dropped.isEmpty()) {
                index.delete(dropped);
            }
            metrics.wrote(kept);
            batch.clear();
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
