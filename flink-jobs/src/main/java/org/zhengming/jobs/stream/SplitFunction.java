package org.zhengming.jobs.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.zhengming.jobs.habit.Arrival;
import org.zhengming.jobs.metrics.JobMetrics;

/**
 * Sends posts on and dead letters aside, and counts both, in all and for each source. Tells aside that a source gave
 * something.
 */
public final class SplitFunction extends ProcessFunction<SourceItem, ObservedPost> {

    private static final long serialVersionUID = 1L;

    private transient Counter read;
    private transient Counter deadLetters;
    private transient Counter deadRead;
    private transient Map<String, SourceCounts> sources;

    @Override
    public void open(OpenContext context) {
        MetricGroup group = getRuntimeContext().getMetricGroup();
        read = JobMetrics.sum(group).counter(JobMetrics.READ);
        deadLetters = JobMetrics.sum(group).counter(JobMetrics.DEAD_LETTERS);
        deadRead = JobMetrics.sum(group).counter(JobMetrics.DEAD_READ);
        sources = new HashMap<>();
    }

    @Override
    public void processElement(SourceItem item, Context context, Collector<ObservedPost> posts) {
        SourceCounts source = sources.computeIfAbsent(
                item.source(), id -> new SourceCounts(getRuntimeContext().getMetricGroup(), id));
        if (source.isAnotherSecond(item.observedAt())) {
            context.output(Arrival.TAG, new Arrival(item.source(), item.observedAt()));
        }
        if (item.post() == null) {
            deadLetters.inc();
            deadRead.inc();
            source.deadLetters.inc();
            context.output(DeadLetterOutput.TAG, item.deadLetter());
            return;
        }
        read.inc();
        source.items.inc();
        source.lastItemAt = item.observedAt();
        posts.collect(new ObservedPost(
                item.source(), item.location(), item.offset(), item.observedAt(), item.post(), item.replayed()));
    }

    /** What is counted for one source. */
    private static final class SourceCounts {
        private final Counter items;
        private final Counter deadLetters;
        private volatile long lastItemAt;
        private long lastSecond;

        SourceCounts(MetricGroup group, String source) {
            MetricGroup sums = JobMetrics.ofSource(JobMetrics.sum(group), source);
            items = sums.counter(JobMetrics.ITEMS);
            deadLetters = sums.counter(JobMetrics.DEAD_LETTERS);
            JobMetrics.ofSource(JobMetrics.latest(group), source).gauge(JobMetrics.LAST_ITEM_AT, () -> lastItemAt);
        }

        /** Whether {@code time} is in another second than it was at the last call; arrivals are told once a second. */
        boolean isAnotherSecond(long time) {
            long second = time / 1_000;
            boolean another = second != lastSecond;
            lastSecond = second;
            return another;
        }
    }
}
