package org.zhengming.jobs;

import java.nio.file.Path;

/**
 * Where the job keeps things, all below the data directory of the configuration.
 *
 * @param data the data directory
 */
public record JobDirectories(Path data) {

    public JobDirectories {
        data = data.toAbsolutePath().normalize();
    }

    /** Checkpoints and savepoints. */
    public Path checkpoints() {
        return data.resolve("checkpoints");
    }

    /** Dead letters, JSON Lines in a folder a day. */
    public Path deadLetters() {
        return data.resolve("dead-letters");
    }

    /** Proof of what was deleted because its time was over. */
    public Path retention() {
        return data.resolve("retention");
    }

    /** Alarms that more is written than usual, JSON Lines in a folder a day. */
    public Path alerts() {
        return data.resolve("alerts");
    }

    /** The search index. */
    public Path index() {
        return data.resolve("index");
    }

    /** Folder of the keys that originals of masked posts are sealed with. */
    public Path sealKeys() {
        return data.resolve("keys").resolve("seal");
    }

    /** Good versions of the registry. */
    public Path registry() {
        return data.resolve("registry");
    }

    /** Good versions of the office's route policy. */
    public Path policy() {
        return data.resolve("policy");
    }

    /** The latest reanalysis. */
    public Path reanalysis() {
        return data.resolve("reanalysis");
    }

    /** What Flink needs only while it runs; emptied at every start. */
    public Path scratch() {
        return data.resolve("scratch");
    }

    /** Held while a job runs on this data. */
    public Path lock() {
        return data.resolve("job.lock");
    }
}
