package org.zhengming.jobs;

import java.time.Instant;
import org.zhengming.ingest.habit.Silence;
import org.zhengming.ingest.habit.Usual;
import org.zhengming.jobs.metrics.SourceProblem;

/**
 * What one source has given since the job was started in this process.
 *
 * @param items posts
 * @param lastItemAt when the last post came, or {@code null}
 * @param problem why nothing or too little comes, or {@code null}
 * @param silence that the source gives nothing against its habit, or {@code null}
 * @param usual how often it usually gives something at this hour
 */
public record SourceCounters(
        long items, long deadLetters, Instant lastItemAt, SourceProblem problem, Silence silence, Usual usual) {

    /**
     * These and those of an earlier run.
     *
     * @param earlier {@code null} when the source was not read then
     */
    SourceCounters and(SourceCounters earlier) {
        return earlier == null
                ? this
                : new SourceCounters(
                        items + earlier.items(),
                        deadLetters + earlier.deadLetters(),
                        lastItemAt == null ? earlier.lastItemAt() : lastItemAt,
                        problem,
                        silence,
                        usual);
    }
}
