package org.zhengming.api.pipeline;

import java.util.List;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;

/**
 * What went through one stage since the job began. What goes in comes out, is dropped or dies; the difference is under
 * way.
 *
 * @param dropped forgotten there
 * @param dead became dead letters there
 */
public record StageCounts(Stage stage, long in, long out, long dropped, long dead) {

    /** The stages, in the order in which a post goes through them. */
    public enum Stage {
        READ,
        SCREEN,
        DEDUPLICATE,
        ANALYSE,
        /** Masked and given its story. */
        STORY,
        INDEX
    }

    /** Every stage, in order. */
    static List<StageCounts> of(PipelineStatus status) {
        PipelineCounters counted = status.counters();
        PipelineMeasures measured = status.measures();
        long changed = counted.screened() - counted.duplicates();
        return List.of(
                new StageCounts(
                        Stage.READ, counted.read() + measured.deadRead(), counted.read(), 0, measured.deadRead()),
                new StageCounts(
                        Stage.SCREEN, counted.read(), counted.screened(), counted.misses(), measured.deadScreened()),
                new StageCounts(Stage.DEDUPLICATE, counted.screened(), changed, counted.duplicates(), 0),
                new StageCounts(
                        Stage.ANALYSE, changed, measured.analysed(), counted.dropped(), measured.deadAnalysed()),
                new StageCounts(Stage.STORY, measured.analysed(), measured.told(), 0, 0),
                new StageCounts(
                        Stage.INDEX,
                        measured.told(),
                        Math.max(0, counted.indexed() - measured.deadIndexed()),
                        0,
                        measured.deadIndexed()));
    }
}
