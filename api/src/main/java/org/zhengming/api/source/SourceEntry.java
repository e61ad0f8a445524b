package org.zhengming.api.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.SourceProblemAnswer;
import org.zhengming.ingest.source.SourceKind;

/**
 * One source.
 *
 * @param label what readers call it
 * @param place its address, folder or topics
 * @param fromFile whether it stands in the configuration file, where an operator changes it
 * @param inForce whether the job does what is intended; else it does so soon, or once an operator submits it again
 * @param refused whether the configuration does not allow it any more, so that it is not read
 * @param state as the job tells
 * @param items posts it gave since the job began
 * @param changedBy who added, paused, resumed or removed it last; {@code null} of the file's
 */
public record SourceEntry(
        String id,
        String label,
        SourceKind kind,
        String place,
        boolean fromFile,
        SourceIntent intent,
        boolean inForce,
        boolean refused,
        SourceState state,
        long items,
        long deadLetters,
        @Nullable Instant lastItemAt,
        @Nullable SourceProblemAnswer problem,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
