package org.zhengming.jobs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.retention.DeletionLog;
import org.zhengming.jobs.retention.Retention;

/**
 * Writes findings to the search index. Ids are the posts' own and versions the times of observation, so that writing a
 * finding twice leaves one document, and an older observation never replaces a newer one. The index is committed
 * before each checkpoint: what a completed checkpoint has passed is in the index.
 *
 * <p>What the index will never take becomes a dead letter before the checkpoint that passes it.
 *
 * <p>The sink is the only one that may write to the index, so it also deletes what is older than its retention, and what
 * people decided not to keep.
 */
public final class IndexSink implements Sink<IndexedFinding> {

    private static final long serialVersionUID = 1L;

    private final SearchIndexFactory factory;
    private final RefusedLetters refused;
    private final Duration commitInterval;
    private final Retention retention;
    private final String deletions;

    /**
     * @param commitInterval new documents can be searched within it
     * @param retention how long findings are kept
     * @param deadLetters folder for letters of documents that the index will never take
     * @param deletions folder for the proof of what was deleted
     */
    public IndexSink(
            SearchIndexFactory factory,
            Duration commitInterval,
            Retention retention,
            String deadLetters,
            String deletions) {
        this.factory = factory;
        this.refused = new RefusedLetters(deadLetters);
        this.commitInterval = commitInterval;
        this.retention = retention;
        this.deletions = deletions;
    }

    @Override
    public SinkWriter<IndexedFinding> createWriter(WriterInitContext context) throws IOException {
        ProcessingTimeService clock = context.getProcessingTimeService();
        Queue<DeadLetter> letters = new ConcurrentLinkedQueue<>();
        SearchIndex index = factory.open(letters::add);
        try {
            new Expiry(index, retention, clock, new DeletionLog(Path.of(deletions))).start();
            purge(new Purge(index, Path.of(deletions)), clock);
        } catch (RuntimeException failure) {
            index.close();
            throw failure;
        }
        Refusals refusals = new Refusals(letters, refused, context.metricGroup());
        return new IndexSinkWriter(index, refusals, commitInterval, clock, new IndexMetrics(context.metricGroup()));
    }

    private static void purge(Purge purge, ProcessingTimeService clock) {
        long now = clock.getCurrentProcessingTime();
        purge.look(Instant.ofEpochMilli(now));
        clock.registerTimer(now + Purge.EVERY.toMillis(), time -> purge(purge, clock));
    }
}
