package org.zhengming.jobs.stream;

import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.zhengming.analytics.Analyser;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.registry.RegistryStore;
import org.zhengming.jobs.registry.RegistryVersion;
import org.zhengming.jobs.registry.SharedRegistry;

/**
 * Stops what the first pass over its raw text shows to concern nobody: nine posts in ten, before anything is spent on
 * sending them to another operator. Runs in the task that reads them. It goes by the latest registry that the operators
 * of this process work with.
 */
public final class FirstPassFunction extends ProcessFunction<ObservedPost, ObservedPost> {

    private static final long serialVersionUID = 1L;

    private final RegistryStore store;
    private final RegistryVersion first;
    private transient SharedRegistry shared;
    private transient Counter misses;
    private transient Counter deadLetters;
    private transient Counter deadScreened;

    /** Begins with the registry version {@code first} in {@code store}, unless a later one is in force. */
    public FirstPassFunction(RegistryStore store, RegistryVersion first) {
        this.store = store;
        this.first = first;
    }

    @Override
    public void open(OpenContext context) {
        shared = SharedRegistry.open(store);
        MetricGroup sums = JobMetrics.sum(getRuntimeContext().getMetricGroup());
        misses = sums.counter(JobMetrics.MISSES);
        deadLetters = sums.counter(JobMetrics.DEAD_LETTERS);
        deadScreened = sums.counter(JobMetrics.DEAD_SCREENED);
    }

    @Override
    public void processElement(ObservedPost observed, Context context, Collector<ObservedPost> passed)
            throws IOException {
        boolean mayConcern;
        try {
            mayConcern = analyser().mayConcern(observed.post());
        } catch (RuntimeException | StackOverflowError e) {
            deadLetters.inc();
            deadScreened.inc();
            context.output(DeadLetterOutput.TAG, FailedAnalysis.deadLetter(observed, e));
            return;
        }
        if (mayConcern) {
            passed.collect(observed);
        } else {
            misses.inc();
        }
    }

    private Analyser analyser() throws IOException {
        SharedRegistry.Loaded latest = shared.latest();
        return latest == null ? shared.analyser(first) : latest.analyser();
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
