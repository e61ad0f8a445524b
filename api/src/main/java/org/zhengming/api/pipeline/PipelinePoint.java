package org.zhengming.api.pipeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.pipeline.StageCounts.Stage;

/**
 * The job at one time.
 *
 * @param perSecond items that went into each stage a second, since the point before
 * @param fromArrival how long findings took from the arrival of their post, over the five minutes before; {@code null}
 *     when there was none
 * @param fromPublication the same from the publication of the post
 * @param lag files and messages that the sources still have to read
 */
public record PipelinePoint(
        Instant at,
        Map<Stage, Double> perSecond,
        @Nullable LatencyAnswer fromArrival,
        @Nullable LatencyAnswer fromPublication,
        long lag) {}
