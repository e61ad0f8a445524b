package org.zhengming.jobs.stream;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.Collector;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.registry.RegistryFunction;
import org.zhengming.jobs.rules.Rules;

/** Makes a finding of a post. What the analysis drops is counted and forgotten. */
public final class AnalyseFunction extends RegistryFunction<AnalysedPost> {

    private static final long serialVersionUID = 1L;

    private transient Counter dropped;
    private transient Counter made;
    private transient Counter deadLetters;
    private transient Counter deadAnalysed;

    /** Analyses with the versions in force, first with those of {@code rules}. */
    public AnalyseFunction(Rules rules) {
        super(rules);
    }

    @Override
    protected void openCounters(MetricGroup sums) {
        made = sums.counter(JobMetrics.ANALYSED);
        dropped = sums.counter(JobMetrics.DROPPED);
        deadLetters = sums.counter(JobMetrics.DEAD_LETTERS);
        deadAnalysed = sums.counter(JobMetrics.DEAD_ANALYSED);
    }

    @Override
    protected void process(
            ObservedPost observed, Analyser analyser, ReadOnlyContext context, Collector<AnalysedPost> analysed) {
        Finding finding;
        try {
            finding = analyser.analyse(observed.post());
        } catch (RuntimeException | StackOverflowError e) {
            deadLetters.inc();
            deadAnalysed.inc();
            context.output(DeadLetterOutput.TAG, FailedAnalysis.deadLetter(observed, e));
            return;
        }
        if (finding.route() == Route.DROP) {
            dropped.inc();
        } else {
            made.inc();
            analysed.collect(new AnalysedPost(observed, finding, policyInForce()));
        }
    }
}
