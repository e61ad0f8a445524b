package org.zhengming.jobs.stream;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.Collector;
import org.zhengming.analytics.Analyser;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.registry.RegistryFunction;
import org.zhengming.jobs.rules.Rules;

/**
 * Lets posts pass that may point to somebody in the registry, all clues weighed. All others are counted and forgotten. It
 * stands before everything that keeps state, so that a post that concerns nobody reaches no disk, not even by its digest;
 * weighing again what came before costs less than keeping count of the one post in ten that merely holds somebody's name.
 */
public final class ScreenFunction extends RegistryFunction<ObservedPost> {

    private static final long serialVersionUID = 1L;

    private transient Counter screened;
    private transient Counter misses;
    private transient Counter deadLetters;
    private transient Counter deadScreened;

    /** Screens with the versions in force, first with those of {@code rules}. */
    public ScreenFunction(Rules rules) {
        super(rules);
    }

    @Override
    protected void openCounters(MetricGroup sums) {
        screened = sums.counter(JobMetrics.SCREENED);
        misses = sums.counter(JobMetrics.MISSES);
        deadLetters = sums.counter(JobMetrics.DEAD_LETTERS);
        deadScreened = sums.counter(JobMetrics.DEAD_SCREENED);
    }

    @Override
    protected void process(
            ObservedPost observed, Analyser analyser, ReadOnlyContext context, Collector<ObservedPost> passed) {
        boolean mayPoint;
        try {
            mayPoint = analyser.mayPoint(observed.post());
        } catch (RuntimeException | StackOverflowError e) {
            deadLetters.inc();
            deadScreened.inc();
            context.output(DeadLetterOutput.TAG, FailedAnalysis.deadLetter(observed, e));
            return;
        }
        if (mayPoint) {
            screened.inc();
            passed.collect(observed);
        } else {
            misses.inc();
        }
    }
}
