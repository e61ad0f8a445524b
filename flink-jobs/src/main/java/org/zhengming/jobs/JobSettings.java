package org.zhengming.jobs;

import java.time.Duration;

/**
 * How the job runs, whatever it reads.
 *
 * @param parallelism of everything but the sinks
 * @param checkpointInterval time between two checkpoints
 * @param checkpointsKept complete checkpoints kept on disk
 * @param forgetAfter how long deduplication remembers a post that is no longer seen
 * @param commitInterval longest time until a written finding can be searched
 * @param folderInterval time between two listings of a watched folder; a file is taken up when two in a row agree
 * @param registryInterval time between two looks at the registry file
 * @param outOfOrder how much earlier than the latest post another may have been published and still be in time
 * @param idleAfter a source that gives nothing for so long does not hold the others' event time back
 */
public record JobSettings(
        int parallelism,
        Duration checkpointInterval,
        int checkpointsKept,
        Duration forgetAfter,
        Duration commitInterval,
        Duration folderInterval,
        Duration registryInterval,
        Duration outOfOrder,
        Duration idleAfter) {

    /** For one machine: two workers, a checkpoint every 2 seconds, posts remembered for 14 days. */
    public static final JobSettings EMBEDDED = new JobSettings(
            2,
            Duration.ofSeconds(2),
            3,
            Duration.ofDays(14),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            Duration.ofSeconds(10));

    /** For a cluster: so many workers, a checkpoint every 10 seconds, all else as {@link #EMBEDDED}. */
    public static JobSettings cluster(int workers) {
        return new JobSettings(
                workers,
                Duration.ofSeconds(10),
                EMBEDDED.checkpointsKept(),
                EMBEDDED.forgetAfter(),
                EMBEDDED.commitInterval(),
                EMBEDDED.folderInterval(),
                EMBEDDED.registryInterval(),
                EMBEDDED.outOfOrder(),
                EMBEDDED.idleAfter());
    }

    public JobSettings {
        if (parallelism < 1 || checkpointsKept < 1) {
            throw new IllegalArgumentException("The job needs at least one worker and one checkpoint to keep");
        }
    }
}
