package org.zhengming.jobs.index;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;

/**
 * Writes findings to the search index. Ids are the posts' own and versions the times of observation, so that writing a
 * finding twice leaves one document, and an older observation never replaces a newer one. The index is committed
 * before each checkpoint: what a completed checkpoint has passed is in the index.
 *
 * <p>The sink is the only one that may write to the index, so it also deletes what is older than its retention.
 */
public final class IndexSink implements Sink<IndexedFinding> {

    private static final long serialVersionUID = 1L;

    private final SearchIndexFactory factory;
    private final Duration commitInterval;
    private final Map<Route, Duration> retention;

    /**
     * @param commitInterval new documents can be searched within it
     * @param retention as in {@link SearchIndex#deleteExpired}
     */
    public IndexSink(SearchIndexFactory factory, Duration commitInterval, Map<Route, Duration> retention) {
        this.factory = factory;
        this.commitInterval = commitInterval;
        this.retention = new HashMap<>(retention);
    }

    @Override
    public SinkWriter<IndexedFinding> createWriter(WriterInitContext context) throws IOException {
        ProcessingTimeService clock = context.getProcessingTimeService();
        SearchIndex index = factory.open();
        Expiry.start(index, retention, clock);
        return new IndexSinkWriter(index, commitInterval, clock, new IndexMetrics(context.metricGroup()));
    }
}
