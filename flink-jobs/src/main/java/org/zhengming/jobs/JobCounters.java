package org.zhengming.jobs;

import java.util.HashMap;
import java.util.Map;

/**
 * What the job has counted since it was started in this process; after a failure and recovery inside the process, what
 * was read again is counted again.
 *
 * @param read items that became posts: {@code screened + misses}, but for what is under way or failed in the analysis
 * @param screened posts that may concern somebody in the registry
 * @param misses posts that concern nobody, forgotten
 * @param duplicates posts seen before, unchanged, forgotten
 * @param dropped posts that the analysis dropped, forgotten
 * @param indexed documents written to the index, updates included
 * @param deadLetters items that could not be read or analysed
 * @param sources by the source's id in the configuration
 */
public record JobCounters(
        long read,
        long screened,
        long misses,
        long duplicates,
        long dropped,
        long indexed,
        long deadLetters,
        Map<String, SourceCounters> sources) {

    public JobCounters {
        sources = Map.copyOf(sources);
    }

    /** These and those of an earlier run; sources that are read no more are left out. */
    JobCounters and(JobCounters earlier) {
        Map<String, SourceCounters> both = new HashMap<>();
        sources.forEach((id, now) -> both.put(id, now.and(earlier.sources().get(id))));
        return new JobCounters(
                read + earlier.read(),
                screened + earlier.screened(),
                misses + earlier.misses(),
                duplicates + earlier.duplicates(),
                dropped + earlier.dropped(),
                indexed + earlier.indexed(),
                deadLetters + earlier.deadLetters(),
                both);
    }
}
