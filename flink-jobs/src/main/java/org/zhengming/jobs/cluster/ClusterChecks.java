package org.zhengming.jobs.cluster;

import java.util.Locale;
import java.util.Optional;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.rest.handler.legacy.messages.ClusterOverviewWithVersion;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.util.ExceptionUtils;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.IndexPlace;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.StateVersionException;

/** What must hold before a job goes to a cluster, and what went wrong when it did not stay there. */
final class ClusterChecks {

    private ClusterChecks() {}

    /** @throws JobStartException if the index is one that only this machine can write to */
    static void index(Configuration configuration) {
        if (configuration.index() instanceof IndexPlace.Lucene) {
            throw new JobStartException(
                    "CLUSTER_NEEDS_ELASTICSEARCH",
                    "The index is Lucene's, a folder that one process alone writes to.",
                    "Configure an Elasticsearch cluster under index before the job goes to a Flink cluster.");
        }
    }

    /** @throws JobStartException if the cluster is of another version, too small, or has the job already */
    static void cluster(ClusterConnection connection, JobPlace.Cluster cluster) {
        ClusterOverviewWithVersion overview =
                connection.answer(connection.client().getClusterOverview());
        String own = EnvironmentInformation.getVersion();
        if (!minor(overview.getVersion()).equals(minor(own))) {
            throw new JobStartException(
                    "CLUSTER_VERSION",
                    "The cluster is Flink " + overview.getVersion() + ", the job is built for " + own + ".",
                    "Take a cluster of Flink " + minor(own) + ".");
        }
        refuseSecond(connection.newest(cluster.name()), cluster.name());
        if (overview.getNumSlotsAvailable() < cluster.parallelism()) {
            throw new JobStartException(
                    "CLUSTER_SLOTS",
                    "The job needs %d free slots, the cluster has %d of %d."
                            .formatted(
                                    cluster.parallelism(),
                                    overview.getNumSlotsAvailable(),
                                    overview.getNumSlotsTotal()),
                    "Add TaskManagers or slots, end another job, or lower job.parallelism.");
        }
    }

    private static void refuseSecond(Optional<JobStatusMessage> newest, String name) {
        newest.filter(job -> !job.getJobState().isGloballyTerminalState()).ifPresent(job -> {
            throw new JobStartException(
                    "JOB_RUNS_ALREADY",
                    "The cluster runs a job called " + name + " already (" + job.getJobId() + ", "
                            + job.getJobState().name().toLowerCase(Locale.ROOT) + ").",
                    "Stop it first (./zhengming stop --config FILE); or give this one another job.name and another"
                            + " data folder.");
        });
    }

    private static String minor(String version) {
        String[] parts = version.split("\\.");
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }

    /** Why a job that the cluster had taken ended at once. */
    static JobStartException ended(JobResult result) {
        Throwable cause = result.getSerializedThrowable()
                .map(failure -> failure.deserializeError(ClusterChecks.class.getClassLoader()))
                .orElse(null);
        Optional<JobStartException> newer = StateVersionException.told(cause);
        if (newer.isPresent()) {
            return newer.get();
        }
        if (cause != null
                && ExceptionUtils.findThrowableWithMessage(cause, "allowNonRestoredState")
                        .isPresent()) {
            return new JobStartException(
                    "STATE_NOT_RESTORED",
                    "The savepoint holds state of which this job has no use, such as that of a source that the"
                            + " configuration no longer names.",
                    "Put the source back, or pass --allow-non-restored to leave that state behind.",
                    cause);
        }
        return new JobStartException(
                "JOB_NOT_STARTED",
                "The cluster could not start the job: " + lastMessage(cause) + ".",
                "See the JobManager's log for the rest.",
                cause);
    }

    private static String lastMessage(Throwable failure) {
        String message = "no reason given";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            message = cause.getMessage() == null ? message : cause.getMessage();
        }
        String first = message.lines().findFirst().orElse("");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
