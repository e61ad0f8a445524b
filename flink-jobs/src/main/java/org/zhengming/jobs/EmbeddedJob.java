package org.zhengming.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.checkpoint.CheckpointFolder;
import org.zhengming.jobs.metrics.BeanReadings;
import org.zhengming.jobs.metrics.JobMetrics;

/**
 * The job inside this process. It begins where the run before left off, however that one ended, and saves its place
 * when it is stopped. Safe for use by many threads.
 */
public final class EmbeddedJob implements JobView, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final JobClient client;
    private final CompletableFuture<?> ended;
    private final LiveCounters counters;
    private final Path savepoints;
    private final DataLock lock;
    private final Instant startedAt = Instant.now();

    private EmbeddedJob(JobClient client, LiveCounters counters, Path savepoints, DataLock lock) {
        this.client = client;
        this.ended = client.getJobExecutionResult();
        this.counters = counters;
        this.savepoints = savepoints;
        this.lock = lock;
        ended.whenComplete((result, failure) -> StateVersionException.told(failure)
                .ifPresent(told -> LOG.error("{}: {}", told.code(), told.getMessage())));
    }

    /**
     * Starts the job that the configuration asks for, with {@link JobSettings#EMBEDDED}, and returns at once.
     *
     * @throws JobStartException if another job holds the data directory, there is no source, or Flink refuses
     * @throws org.zhengming.analytics.registry.RegistryException if the registry file is none and no good version is
     *     kept from an earlier run
     * @throws IOException if the registry or the data directory cannot be read or written
     */
    public static EmbeddedJob start(Configuration configuration) throws IOException {
        return start(configuration, JobSettings.EMBEDDED);
    }

    /** As {@link #start(Configuration)}, with other settings. */
    public static EmbeddedJob start(Configuration configuration, JobSettings settings) throws IOException {
        return start(JobParts.of(configuration, settings), new JobDirectories(configuration.data()));
    }

    /**
     * Starts the job and returns at once.
     *
     * @throws JobStartException if another job holds the data directory or Flink refuses
     * @throws IOException if the data directory cannot be read or written
     */
    public static EmbeddedJob start(JobParts parts, JobDirectories directories) throws IOException {
        return start(parts, directories, JobTopology::build);
    }

    /** As {@link #start(JobParts, JobDirectories)}, with another graph under the same settings. */
    public static EmbeddedJob start(JobParts parts, JobDirectories directories, JobGraph graph) throws IOException {
        DataLock lock = DataLock.take(directories.lock());
        try {
            Optional<Path> restoreFrom = prepare(directories, parts.settings().checkpointsKept());
            String instance = UUID.randomUUID().toString();
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                    FlinkSettings.embedded(parts.settings(), directories, instance, restoreFrom));
            graph.build(environment, parts);
            JobClient client = environment.executeAsync("zhengming");
            Set<String> sources = parts.sources().ids();
            LiveCounters counters = new LiveCounters(new BeanReadings(instance), () -> sources);
            return new EmbeddedJob(client, counters, directories.checkpoints(), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        } catch (Exception e) {
            lock.close();
            throw new JobStartException(
                    "JOB_NOT_STARTED", "The job could not be started.", "See the log for the cause.", e);
        }
    }

    /** Clears away what earlier runs left, and tells which checkpoint to go on from. */
    private static Optional<Path> prepare(JobDirectories directories, int checkpointsKept) throws IOException {
        OwnFiles.deleteRecursively(directories.scratch());
        OwnFiles.createDirectories(directories.scratch());
        CheckpointFolder checkpoints = new CheckpointFolder(OwnFiles.createDirectories(directories.checkpoints()));
        Optional<Path> restoreFrom = checkpoints.newestUsable();
        restoreFrom.ifPresent(checkpoint -> LOG.info("Going on from {}", checkpoint));
        checkpoints.keepNewest(checkpointsKept);
        return restoreFrom;
    }

    @Override
    public JobState state() {
        if (ended.isDone()) {
            return endState();
        }
        try {
            JobStatus status = client.getJobStatus().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return JobState.of(status, counters::allOperatorsOpen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JobState.STARTING;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return ended.isDone() ? endState() : JobState.STARTING;
        }
    }

    private JobState endState() {
        try {
            ended.join();
            return JobState.STOPPED;
        } catch (RuntimeException e) {
            return ExceptionUtils.findThrowable(e, JobCancellationException.class)
                            .isPresent()
                    ? JobState.STOPPED
                    : JobState.FAILED;
        }
    }

    @Override
    public Optional<Instant> startedAt() {
        return Optional.of(startedAt);
    }

    @Override
    public JobCounters counters() {
        return counters.counters();
    }

    @Override
    public JobStages stages() {
        return counters.stages();
    }

    @Override
    public OptionalDouble loadProgress() {
        return counters.loadProgress();
    }

    /** SHA-256 of the registry file that every operator works with, lower-case hexadecimal; empty while they differ. */
    public Optional<String> registryVersion() {
        return counters.registryVersion();
    }

    @Override
    public Optional<String> registryProblem() {
        return counters.problemOf(JobMetrics.REGISTRY_FILE);
    }

    /** SHA-256 of the policy file that every operator works with, or {@code built-in}; empty while they differ. */
    public Optional<String> policyVersion() {
        return counters.policyVersion();
    }

    @Override
    public Optional<String> policyProblem() {
        return counters.problemOf(JobMetrics.POLICY_FILE);
    }

    /**
     * Waits until every operator works.
     *
     * @throws JobStartException if the job ends first or the time is over
     */
    public void awaitRunning(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (state() != JobState.RUNNING) {
            if (ended.isDone() || System.nanoTime() > deadline) {
                throw notRunning();
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private JobStartException notRunning() {
        Throwable failure = ended.isCompletedExceptionally() ? ended.exceptionNow() : null;
        return StateVersionException.told(failure)
                .orElseGet(() -> new JobStartException(
                        "JOB_NOT_RUNNING", "The job is " + state() + ".", "See the log for the cause."));
    }

    /** Saves the job's place and ends it; without effect when it has ended. When saving fails, the last checkpoint holds. */
    public void stop() {
        try {
            if (!ended.isDone()) {
                counters();
                stopRunning();
            }
            awaitGone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }

    private void stopRunning() throws InterruptedException {
        try {
            String place = client.stopWithSavepoint(false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            LOG.info("The job's place is saved in {}", place);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn("The job's place could not be saved, its last checkpoint holds ({})", e.getMessage());
            client.cancel();
        }
    }

    /** Flink ends the job first and then, by itself, the cluster in this process. */
    private void awaitGone() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while ((!ended.isDone() || counters.isLive()) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
