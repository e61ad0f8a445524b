package org.zhengming.jobs.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.zhengming.jobs.metrics.JobMetrics;

/** Sends posts on and dead letters aside, and counts both, in all and for each source. */
public final class SplitFunction extends ProcessFunction<SourceItem, ObservedPost> {

    private static final long serialVersionUID = 1L;

    private transient Counter read;
    private transient Counter deadLetters;
    private transient Map<String, SourceCounts> sources;

    @Override
    public void open(OpenContext context) {
        MetricGroup group = getRuntimeContext().getMetricGroup();
        read = JobMetrics.sum(group).counter(JobMetrics.READ);
        deadLetters = JobMetrics.sum(group).counter(JobMetrics.DEAD_LETTERS);
        sources = new HashMap<>();
    }

    @Override
    public void processElement(SourceItem item, Context context, Collector<ObservedPost> posts) {
        SourceCounts source = sources.computeIfAbsent(
                item.source(), id -> new SourceCounts(getRuntimeContext().getMetricGroup(), id));
        if (item.post() == null) {
            deadLetters.inc();
            source.deadLetters.inc();
            context.output(DeadLetterOutput.TAG, item.deadLetter());
            return;
        }
        read.inc();
        source.items.inc();
        source.lastItemAt = item.observedAt();
        posts.collect(new ObservedPost(item.source(), item.location(), item.offset(), item.observedAt(), item.post()));
    }

    /** What is counted for one source. */
    private static final class SourceCounts {
        private final Counter items;
        private final Counter deadLetters;
        private volatile long lastItemAt;

        SourceCounts(MetricGroup group, String source) {
            MetricGroup sums = JobMetrics.ofSource(JobMetrics.sum(group), source);
            items = sums.counter(JobMetrics.ITEMS);
            deadLetters = sums.counter(JobMetrics.DEAD_LETTERS);
            JobMetrics.ofSource(JobMetrics.latest(group), source).gauge(JobMetrics.LAST_ITEM_AT, () -> lastItemAt);
        }
    }
}
