package org.zhengming.jobs.index;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.jobs.metrics.JobMetrics;

/**
 * Writes findings to the search index. Ids are the posts' own and versions the times of observation, so that writing a
 * finding twice leaves one document, and an older observation never replaces a newer one. The index is committed
 * before each checkpoint: what a completed checkpoint has passed is in the index.
 */
public final class IndexSink implements Sink<IndexedFinding> {

    private static final long serialVersionUID = 1L;

    private final SearchIndexFactory factory;
    private final Duration commitInterval;

    /** Writes to the index of {@code factory} and shows new documents to searches within {@code commitInterval}. */
    public IndexSink(SearchIndexFactory factory, Duration commitInterval) {
        this.factory = factory;
        this.commitInterval = commitInterval;
    }

    @Override
    public SinkWriter<IndexedFinding> createWriter(WriterInitContext context) throws IOException {
        Counter indexed = JobMetrics.sum(context.metricGroup()).counter(JobMetrics.INDEXED);
        SearchIndex index = factory.open();
        return new IndexSinkWriter(index, commitInterval, context.getProcessingTimeService(), indexed);
    }
}
