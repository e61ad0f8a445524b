package org.zhengming.api.pipeline;

import java.util.List;

/**
 * The job's last half hour, as far as this process has seen it.
 *
 * @param stepSeconds between two points
 * @param points oldest first
 */
public record PipelinePoints(long stepSeconds, List<PipelinePoint> points) {}
