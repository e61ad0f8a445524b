package org.zhengming.jobs.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.metrics.LatencyCounter;

/** Counts what the sink writes, and how long it took until it could be searched. */
final class IndexMetrics {

    private final Counter indexed;
    private final LatencyCounter fromArrival;
    private final LatencyCounter fromPublication;
    private final List<Long> arrivals = new ArrayList<>();
    private final List<Long> publications = new ArrayList<>();

    IndexMetrics(MetricGroup metrics) {
        MetricGroup sums = JobMetrics.sum(metrics);
        indexed = sums.counter(JobMetrics.INDEXED);
        fromArrival = new LatencyCounter(sums, JobMetrics.FROM_ARRIVAL);
        fromPublication = new LatencyCounter(sums, JobMetrics.FROM_PUBLICATION);
    }

    void wrote(List<IndexedFinding> findings) {
        indexed.inc(findings.size());
        for (IndexedFinding finding : findings) {
            if (finding.version() != finding.observedAt().toEpochMilli()) {
                // Judged anew: its post arrived long ago.
                continue;
            }
            arrivals.add(finding.observedAt().toEpochMilli());
            publications.add(finding.publishedAt().toEpochMilli());
        }
    }

    /** What was written since the last call can be searched from now on. */
    void committed(long now) {
        arrivals.forEach(time -> fromArrival.took(now - time));
        publications.forEach(time -> fromPublication.took(now - time));
        arrivals.clear();
        publications.clear();
    }
}
