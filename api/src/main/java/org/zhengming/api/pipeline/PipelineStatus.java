package org.zhengming.api.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.ingest.habit.Usual;

/**
 * State of the job that fills the index.
 *
 * @param startedAt when the job began, or {@code null} before it did
 * @param loadProgress 0 to 1 while a corpus is loaded, else {@code null}
 * @param problem what keeps the job as a whole from its work, or {@code null}
 * @param measures what single stages count, lags and latencies
 */
public record PipelineStatus(
        PipelineState state,
        PipelineCounters counters,
        List<SourceStatus> sources,
        @Nullable Instant startedAt,
        @Nullable Double loadProgress,
        @Nullable SourceProblem problem,
        PipelineMeasures measures) {

    public PipelineStatus {
        sources = List.copyOf(sources);
    }

    /** Without a problem and measures. */
    public PipelineStatus(
            PipelineState state,
            PipelineCounters counters,
            List<SourceStatus> sources,
            @Nullable Instant startedAt,
            @Nullable Double loadProgress) {
        this(state, counters, sources, startedAt, loadProgress, null, PipelineMeasures.NONE);
    }

    /** What holds before the job runs. */
    public static PipelineStatus starting() {
        return new PipelineStatus(PipelineState.STARTING, PipelineCounters.ZERO, List.of(), null, null);
    }

    /** Where the job stands. */
    public enum PipelineState {
        STARTING,
        LOADING,
        LIVE,
        FAILED,
        STOPPED
    }

    /**
     * Posts counted since the job began.
     *
     * @param read posts that the sources gave
     * @param screened posts that went through the first, cheap pass
     * @param misses posts that concern nobody in the registry
     * @param duplicates posts seen before
     * @param dropped posts that the analysis routed to DROP
     * @param indexed findings written to the index
     * @param deadLetters items that could not be read
     */
    public record PipelineCounters(
            long read, long screened, long misses, long duplicates, long dropped, long indexed, long deadLetters) {

        /** Nothing yet. */
        public static final PipelineCounters ZERO = new PipelineCounters(0, 0, 0, 0, 0, 0, 0);
    }

    /** Whether a source gives posts. */
    public enum SourceState {
        /** The job does not ask it yet. */
        WAITING,
        RUNNING,
        FAILING,
        /** Gives nothing although by its habit it should. */
        SILENT,
        /** Kept with its place, and not read. */
        PAUSED
    }

    /**
     * One source.
     *
     * @param id as in the configuration
     * @param label what readers call it
     * @param kind folder, feed, pages or kafka
     * @param items posts it gave
     * @param problem what keeps it from giving more, or {@code null}
     * @param usual how often it usually gives something at this hour; {@code null} before the job runs
     */
    public record SourceStatus(
            String id,
            String label,
            String kind,
            SourceState state,
            long items,
            long deadLetters,
            @Nullable Instant lastItemAt,
            @Nullable SourceProblem problem,
            @Nullable Usual usual) {

        /** Called by its id, and nothing known of its habit. */
        public SourceStatus(
                String id,
                String kind,
                SourceState state,
                long items,
                long deadLetters,
                @Nullable Instant lastItemAt,
                @Nullable SourceProblem problem) {
            this(id, id, kind, state, items, deadLetters, lastItemAt, problem, null);
        }
    }

    /**
     * What keeps a source from giving more.
     *
     * @param code stable; the texts for it are under {@code source.CODE}
     * @param address where it happened
     * @param status of the answer, or 0 when there was none; of {@code SOURCE_SILENT}, how many times the source usually
     *     gives something in the time that has passed
     * @param others number of further addresses with a problem
     */
    public record SourceProblem(String code, String address, int status, int others) {}
}
