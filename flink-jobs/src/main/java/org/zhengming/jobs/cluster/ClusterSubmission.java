package org.zhengming.jobs.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.jobs.DataLock;
import org.zhengming.jobs.FlinkSettings;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.JobParts;
import org.zhengming.jobs.JobSettings;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.JobTopology;

/**
 * Hands the job over to a Flink session cluster, where it goes on by itself. The graph, the libraries and the place to go
 * on from travel; secrets do not, they are read on the machines that need them.
 */
public final class ClusterSubmission {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    /** A task that waits longer for something else has restored its place, or will tell of it in the log. */
    private static final Duration LONGEST_RESTORE = Duration.ofSeconds(30);

    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Configuration configuration;
    private final JobPlace.Cluster cluster;

    /** @param cluster where to; the configuration's own place is not looked at */
    public ClusterSubmission(Configuration configuration, JobPlace.Cluster cluster) {
        this.configuration = configuration;
        this.cluster = cluster;
    }

    /**
     * What was submitted.
     *
     * @param id Flink's, 32 hexadecimal digits
     * @param from the savepoint or checkpoint that it goes on from, or {@code null}
     */
    public record Submitted(String id, String from) {}

    /**
     * Submits the job and returns when the cluster has taken it up and restored its place.
     *
     * @throws JobStartException if the cluster cannot take it, with a code of its own for each reason
     * @throws org.zhengming.analytics.registry.RegistryException if the registry file is none and no good version is
     *     kept from an earlier run
     * @throws IOException if the registry or the data directory cannot be read or written
     */
    public Submitted submit(StartingPoint start) throws IOException {
        ClusterChecks.index(configuration);
        List<Path> jars = JobLibraries.jars();
        JobDirectories directories = new JobDirectories(configuration.data());
        try (ClusterConnection connection = ClusterConnection.to(cluster)) {
            ClusterChecks.cluster(connection, cluster);
            try (DataLock lock = DataLock.take(directories.lock())) {
                SavepointRestoreSettings restored = start.restored(directories);
                StreamGraph graph = graph(directories, jars);
                graph.setSavepointRestoreSettings(restored);
                JobID job = connection.answer(connection.client().submitJob(graph));
                awaitTakenUp(connection, job);
                return new Submitted(job.toHexString(), restored.getRestorePath());
            }
        }
    }

    private StreamGraph graph(JobDirectories directories, List<Path> jars) throws IOException {
        JobSettings settings = JobSettings.cluster(cluster.parallelism());
        JobParts parts = JobParts.of(configuration, settings);
        // Made here, so that two machines do not make two at the same time.
        KeyRing.open(parts.sealKeys());
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                FlinkSettings.cluster(settings, checkpoints(configuration, cluster)));
        JobTopology.build(environment, parts);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(cluster.name());
        jars.forEach(jar -> graph.addJar(new org.apache.flink.core.fs.Path(jar.toUri())));
        return prepared(graph);
    }

    /** Where checkpoints and savepoints of a job go. */
    static String checkpoints(Configuration configuration, JobPlace.Cluster cluster) {
        return cluster.checkpoints() == null
                ? new JobDirectories(configuration.data()).checkpoints().toUri().toString()
                : cluster.checkpoints();
    }

    /** As Flink's own client does before it sends a graph. */
    private static StreamGraph prepared(StreamGraph graph) throws IOException {
        try {
            StreamGraph prepared =
                    PipelineExecutorUtils.getStreamGraph(graph, new org.apache.flink.configuration.Configuration());
            prepared.serializeUserDefinedInstances();
            return prepared;
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Flink's client cannot make the job's graph", e);
        }
    }

    private static void awaitTakenUp(ClusterConnection connection, JobID job) {
        RestClusterClient<String> client = connection.client();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        long restored = System.nanoTime() + LONGEST_RESTORE.toNanos();
        JobStatus status = connection.answer(client.getJobStatus(job));
        while (status != JobStatus.RUNNING || (System.nanoTime() < restored && !isRestored(connection, job))) {
            if (status.isGloballyTerminalState()) {
                throw ClusterChecks.ended(connection.answer(client.requestJobResult(job)));
            }
            if (status != JobStatus.RUNNING && System.nanoTime() > deadline) {
                throw new JobStartException(
                        "JOB_NOT_RUNNING",
                        "The cluster has the job " + job + ", but it is " + status + " after "
                                + LONGEST_START.toSeconds() + " seconds.",
                        "See the JobManager's log for the cause.");
            }
            pause();
            status = connection.answer(client.getJobStatus(job));
        }
    }

    /** A job runs before its tasks do: one that cannot restore its place fails only then. */
    private static boolean isRestored(ClusterConnection connection, JobID job) {
        return connection.answer(connection.client().getJobDetails(job)).getJobVertexInfos().stream()
                .allMatch(vertex -> vertex.getExecutionState() == ExecutionState.RUNNING);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobStartException("JOB_NOT_RUNNING", "Interrupted.", "See the cluster for the job.", e);
        }
    }
}
