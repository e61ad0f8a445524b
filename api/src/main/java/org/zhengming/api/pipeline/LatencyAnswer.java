package org.zhengming.api.pipeline;

import org.jspecify.annotations.Nullable;
import org.zhengming.api.pipeline.PipelineMeasures.Latency;

/**
 * How long findings took of late until they could be searched, seconds.
 *
 * @param median half took no longer; {@code null} when it was longer than a week
 * @param most 99 in 100 took no longer; {@code null} when it was longer than a week
 */
public record LatencyAnswer(
        @Nullable Double median, @Nullable Double most) {

    /** @return {@code null} when nothing was found of late */
    static @Nullable LatencyAnswer of(Latency latency) {
        return Double.isNaN(latency.median())
                ? null
                : new LatencyAnswer(finite(latency.median()), finite(latency.most()));
    }

    private static @Nullable Double finite(double seconds) {
        return Double.isInfinite(seconds) ? null : (Double) seconds;
    }
}
