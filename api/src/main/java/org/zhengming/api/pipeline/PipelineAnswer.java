package org.zhengming.api.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.pipeline.StageCounts.Stage;
import org.zhengming.ingest.habit.Habit;
import org.zhengming.ingest.habit.Usual;

/**
 * {@link PipelineStatus} in the language of a reader.
 *
 * @param stages in the order in which a post goes through them
 * @param fromArrival how long findings took from the arrival of their post, over the last five minutes; {@code null} when
 *     there was none
 * @param fromPublication the same from the publication of the post
 * @param startedAt when the job began, or {@code null} before it did
 * @param loadProgress 0 to 1 while a corpus is loaded, else {@code null}
 * @param problem what keeps the job as a whole from its work, or {@code null}
 */
public record PipelineAnswer(
        PipelineState state,
        PipelineCounters counters,
        List<StageAnswer> stages,
        @Nullable LatencyAnswer fromArrival,
        @Nullable LatencyAnswer fromPublication,
        List<SourceAnswer> sources,
        @Nullable Instant startedAt,
        @Nullable Double loadProgress,
        @Nullable SourceProblemAnswer problem) {

    /** @param rates items into each stage a second; empty while they are not known */
    static PipelineAnswer of(PipelineStatus status, Map<Stage, Double> rates, Locale locale) {
        PipelineMeasures measures = status.measures();
        return new PipelineAnswer(
                status.state(),
                status.counters(),
                StageCounts.of(status).stream()
                        .map(counts -> StageAnswer.of(counts, rates.get(counts.stage())))
                        .toList(),
                LatencyAnswer.of(measures.fromArrival()),
                LatencyAnswer.of(measures.fromPublication()),
                status.sources().stream()
                        .map(source -> SourceAnswer.of(source, measures.lags().getOrDefault(source.id(), 0L), locale))
                        .toList(),
                status.startedAt(),
                status.loadProgress(),
                status.problem() == null ? null : SourceProblemAnswer.ofJob(status.problem(), locale));
    }

    /**
     * What went through one stage since the job began.
     *
     * @param dropped forgotten there
     * @param dead became dead letters there
     * @param perSecond items that went in, over the last minute; {@code null} while that is not known
     */
    public record StageAnswer(
            Stage stage,
            long in,
            long out,
            long dropped,
            long dead,
            @Nullable Double perSecond) {

        private static StageAnswer of(StageCounts counts, @Nullable Double perSecond) {
            return new StageAnswer(
                    counts.stage(), counts.in(), counts.out(), counts.dropped(), counts.dead(), perSecond);
        }
    }

    /**
     * One source.
     *
     * @param label what readers call it
     * @param kind folder, feed, pages or kafka
     * @param items posts it gave
     * @param lag files of a folder or messages of topics that it still has to read
     * @param habit how often it usually gives something, or {@code null} before the job runs
     * @param problem what keeps it from giving more, or {@code null}
     */
    public record SourceAnswer(
            String id,
            String label,
            String kind,
            SourceState state,
            long items,
            long deadLetters,
            long lag,
            @Nullable Instant lastItemAt,
            @Nullable HabitAnswer habit,
            @Nullable SourceProblemAnswer problem) {

        private static SourceAnswer of(SourceStatus source, long lag, Locale locale) {
            return new SourceAnswer(
                    source.id(),
                    source.label(),
                    source.kind(),
                    source.state(),
                    source.items(),
                    source.deadLetters(),
                    lag,
                    source.lastItemAt(),
                    source.usual() == null ? null : HabitAnswer.of(source.usual()),
                    source.problem() == null ? null : SourceProblemAnswer.of(source.problem(), locale));
        }
    }

    /**
     * How often a source usually gives something at this hour.
     *
     * @param watchedDays for how many whole days it has been watched
     * @param learningDays after how many its habit is known
     * @param pauseMinutes between two times; {@code null} while the habit is being learnt
     */
    public record HabitAnswer(
            long watchedDays, long learningDays, @Nullable Long pauseMinutes) {

        private static HabitAnswer of(Usual usual) {
            return new HabitAnswer(
                    usual.watched().toDays(),
                    Habit.LEARNING.toDays(),
                    usual.pause() == null ? null : (Long) usual.pause().toMinutes());
        }
    }
}
