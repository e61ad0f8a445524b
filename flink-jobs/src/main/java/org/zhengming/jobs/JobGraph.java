package org.zhengming.jobs;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Puts a job together out of parts; the one of the system is {@link JobTopology}. */
@FunctionalInterface
public interface JobGraph {

    /** Adds the job to {@code environment}. */
    void build(StreamExecutionEnvironment environment, JobParts parts);
}
