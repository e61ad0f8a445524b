package org.zhengming.jobs.trial;

import java.util.List;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.jobs.metrics.SourceProblem;

/**
 * What reading a source once came to.
 *
 * @param found items that the source has to give now
 * @param exact whether these are all, and not only those counted before the bounds were reached
 * @param outcomes what was read of them
 * @param problems why there is nothing, or less
 */
public record TrialReading(long found, boolean exact, List<ReadOutcome> outcomes, List<SourceProblem> problems) {

    public TrialReading {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /** Nothing, for one reason. */
    public static TrialReading failed(SourceProblem problem) {
        return new TrialReading(0, true, List.of(), List.of(problem));
    }
}
