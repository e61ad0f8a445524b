package org.zhengming.api.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;

/**
 * {@link PipelineStatus} in the language of a reader.
 *
 * @param startedAt when the job began, or {@code null} before it did
 * @param loadProgress 0 to 1 while a corpus is loaded, else {@code null}
 */
public record PipelineAnswer(
        PipelineState state,
        PipelineCounters counters,
        List<SourceAnswer> sources,
        @Nullable Instant startedAt,
        @Nullable Double loadProgress) {

    static PipelineAnswer of(PipelineStatus status, Locale locale) {
        return new PipelineAnswer(
                status.state(),
                status.counters(),
                status.sources().stream()
                        .map(source -> SourceAnswer.of(source, locale))
                        .toList(),
                status.startedAt(),
                status.loadProgress());
    }

    /**
     * One source.
     *
     * @param kind folder, feed, pages or kafka
     * @param items posts it gave
     * @param problem what keeps it from giving more, or {@code null}
     */
    public record SourceAnswer(
            String id,
            String kind,
            SourceState state,
            long items,
            long deadLetters,
            @Nullable Instant lastItemAt,
            @Nullable SourceProblemAnswer problem) {

        private static SourceAnswer of(SourceStatus source, Locale locale) {
            return new SourceAnswer(
                    source.id(),
                    source.kind(),
                    source.state(),
                    source.items(),
                    source.deadLetters(),
                    source.lastItemAt(),
                    source.problem() == null ? null : SourceProblemAnswer.of(source.problem(), locale));
        }
    }
}
