package org.zhengming.analytics.reanalysis;

import java.time.Instant;

/**
 * One reanalysis.
 *
 * @param by who asked for it
 * @param since only what was last observed from then on, or {@code null} for all
 * @param dryRun whether nothing is written
 * @param finishedAt {@code null} while it is not done
 * @param registryVersion hash of the registry file it judges by; {@code null} before it began
 * @param policyVersion hash of the policy file, or {@code built-in}; {@code null} before it began
 * @param progress how far it is
 * @param summary what changed; {@code null} while it is not done
 */
public record Run(
        String id,
        String by,
        Instant requestedAt,
        Instant since,
        boolean dryRun,
        RunState state,
        Instant finishedAt,
        String registryVersion,
        String policyVersion,
        Progress progress,
        ChangeSummary summary) {

    /** Where it stands. */
    public enum RunState {
        REQUESTED,
        RUNNING,
        DONE
    }

    /**
     * Findings so far.
     *
     * @param seen looked at
     * @param total in the index when it began
     * @param unchanged judged as before
     * @param failed left as they are, because their original cannot be opened or the analysis failed
     */
    public record Progress(long seen, long total, long unchanged, long failed) {

        /** Nothing yet. */
        public static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    /** One that somebody asks for. */
    public static Run requested(String id, String by, Instant now, Instant since, boolean dryRun) {
        return new Run(id, by, now, since, dryRun, RunState.REQUESTED, null, null, null, Progress.NONE, null);
    }

    /** Whether it is asked for or under way. */
    public boolean underWay() {
        return state != RunState.DONE;
    }

    /** Under way, and how far. */
    public Run running(String registry, String policy, Progress soFar) {
        return new Run(id, by, requestedAt, since, dryRun, RunState.RUNNING, null, registry, policy, soFar, null);
    }

    /** Done, and what it changed. */
    public Run done(Instant now, Progress atLast, ChangeSummary changes) {
        return new Run(
                id,
                by,
                requestedAt,
                since,
                dryRun,
                RunState.DONE,
                now,
                registryVersion,
                policyVersion,
                atLast,
                changes);
    }

    Run withoutExamples() {
        return summary == null ? this : done(finishedAt, progress, summary.withoutExamples());
    }
}
