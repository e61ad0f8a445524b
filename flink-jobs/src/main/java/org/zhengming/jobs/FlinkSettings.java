package org.zhengming.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.zhengming.jobs.metrics.LiveMetricsReporter;

/** What Flink is told, in one place. */
public final class FlinkSettings {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_PARALLELISM = 128;
    private static final int FAILED_CHECKPOINTS_BORNE = 3;
    /** A post changes task five times on its way; where few come, it would wait a tenth of a second each time. */
    private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(10);

    private FlinkSettings() {}

    /** What holds for the job wherever it runs. */
    static Configuration job(JobSettings settings) {
        Configuration flink = new Configuration();
        flink.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
        flink.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
        flink.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
        flink.set(
                CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS,
                settings.checkpointInterval().dividedBy(2));
        flink.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, settings.checkpointsKept());
        flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, FAILED_CHECKPOINTS_BORNE);
        flink.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofMinutes(1));
        return flink;
    }

    /**
     * The job in a cluster, whose machines reach {@code checkpoints}. What the cluster itself is told stands in the
     * cluster's own configuration.
     *
     * @param checkpoints URI of a folder
     */
    public static Configuration cluster(JobSettings settings, String checkpoints) {
        Configuration flink = job(settings);
        flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
        return flink;
    }

    /** The job inside this process: files below its data directory, nothing to be reached from another machine. */
    static Configuration embedded(
            JobSettings settings, JobDirectories directories, String instance, Optional<Path> restoreFrom) {
        Configuration flink = job(settings);
        flink.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                directories.checkpoints().toUri().toString());
        local(flink, directories.scratch());
        String reporter = "metrics.reporter.live.";
        flink.setString(reporter + "factory.class", LiveMetricsReporter.Factory.class.getName());
        flink.setString(reporter + LiveMetricsReporter.INSTANCE, instance);
        restoreFrom.ifPresent(checkpoint -> {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            flink.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
            flink.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
        return flink;
    }

    /**
     * A bounded job inside this process, in one go: it keeps no place, and nothing of what passes through it goes by way of
     * the disk.
     *
     * @param scratch folder of its own, for what Flink needs while it runs
     */
    public static Configuration batch(JobSettings settings, Path scratch) {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        // The usual one for batches cannot run everything at once.
        flink.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        flink.set(ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_PIPELINED);
        flink.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        local(flink, scratch);
        return flink;
    }

    private static void local(Configuration flink, Path scratch) {
        flink.set(CoreOptions.TMP_DIRS, scratch.toString());
        flink.set(BlobServerOptions.STORAGE_DIRECTORY, scratch.toString());
        flink.set(RestOptions.ADDRESS, LOOPBACK);
        flink.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        flink.set(RestOptions.BIND_PORT, "0");
        ClosedEndpoint.settle(flink, scratch);
        flink.set(WebOptions.SUBMIT_ENABLE, false);
        flink.set(WebOptions.CANCEL_ENABLE, false);
        flink.set(JobManagerOptions.ADDRESS, LOOPBACK);
        flink.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        flink.set(TaskManagerOptions.HOST, LOOPBACK);
        flink.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(1));
    }
}
