package org.zhengming.jobs.cluster;

import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.jobs.JobStartException;

/** Ends the job in a cluster in order: what was read is in the index, and its place is saved. */
public final class ClusterStop {

    private ClusterStop() {}

    /** @throws JobStartException JOB_RUNNING if the cluster runs the job, or if it does not answer */
    public static void requireStopped(JobPlace.Cluster cluster) {
        try (ClusterConnection connection = ClusterConnection.to(cluster)) {
            boolean running = connection
                    .newest(cluster.name())
                    .filter(known -> !known.getJobState().isGloballyTerminalState())
                    .isPresent();
            if (running) {
                throw new JobStartException(
                        "JOB_RUNNING",
                        "The cluster runs the job " + cluster.name() + ".",
                        "Stop it first: ./zhengming stop.");
            }
        }
    }

    /**
     * Returns when the job has ended.
     *
     * @return URI of the savepoint
     * @throws JobStartException if the cluster does not answer, runs no such job, or cannot save its place
     */
    public static String stop(Configuration configuration, JobPlace.Cluster cluster) {
        try (ClusterConnection connection = ClusterConnection.to(cluster)) {
            JobID job = connection
                    .newest(cluster.name())
                    .filter(known -> !known.getJobState().isGloballyTerminalState())
                    .orElseThrow(() -> new JobStartException(
                            "NO_JOB",
                            "The cluster runs no job called " + cluster.name() + ".",
                            "Look at its list of jobs, and at job.name in the configuration."))
                    .getJobId();
            RestClusterClient<String> client = connection.client();
            CompletableFuture<String> saved = client.stopWithSavepoint(
                    job, false, ClusterSubmission.checkpoints(configuration, cluster), SavepointFormatType.CANONICAL);
            return connection.answer(saved);
        }
    }
}
