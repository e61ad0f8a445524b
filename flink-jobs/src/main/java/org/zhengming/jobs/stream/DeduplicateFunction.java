package org.zhengming.jobs.stream;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.zhengming.jobs.metrics.JobMetrics;

/**
 * Passes a post on the first time it is seen and whenever its content or metrics have changed since. Anything else is
 * a duplicate: counted and forgotten. So is a changed post that was observed before the one already passed on. One that
 * somebody asked to be read again always passes: it may have been seen and then have failed in the analysis.
 *
 * <p>A post without a time of publication takes that of its first observation. A post is forgotten once it has not been seen for the configured time. Keyed by {@link PostDigest#key}.
 */
public final class DeduplicateFunction extends KeyedProcessFunction<String, ObservedPost, ObservedPost> {

    private static final long serialVersionUID = 1L;

    private final Duration expiry;
    private transient ValueState<Seen> seen;
    private transient Counter duplicates;

    /** Remembers each post for {@code expiry} after it was last seen. */
    public DeduplicateFunction(Duration expiry) {
        this.expiry = expiry;
    }

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<Seen> descriptor = new ValueStateDescriptor<>("seen", TypeInformation.of(Seen.class));
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(expiry)
                .updateTtlOnReadAndWrite()
                .neverReturnExpired()
                .cleanupFullSnapshot()
                .build());
        seen = getRuntimeContext().getState(descriptor);
        duplicates = JobMetrics.sum(getRuntimeContext().getMetricGroup()).counter(JobMetrics.DUPLICATES);
    }

    @Override
    public void processElement(ObservedPost observed, Context context, Collector<ObservedPost> changed)
            throws IOException {
        Seen before = seen.value();
        String fingerprint = PostDigest.fingerprint(observed.post());
        if (!observed.replayed()
                && before != null
                && (before.fingerprint().equals(fingerprint) || before.observedAt() > observed.observedAt())) {
            duplicates.inc();
            return;
        }
        long first = before == null ? observed.observedAt() : before.firstObservedAt();
        seen.update(new Seen(fingerprint, observed.observedAt(), first));
        changed.collect(observed.orPublishedAt(first));
    }
}
