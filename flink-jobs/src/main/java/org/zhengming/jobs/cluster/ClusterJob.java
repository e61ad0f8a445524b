package org.zhengming.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.SourcesInForce;
import org.zhengming.jobs.JobCounters;
import org.zhengming.jobs.JobStages;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.JobState;
import org.zhengming.jobs.JobView;
import org.zhengming.jobs.LiveCounters;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.metrics.MetricReadings;

/**
 * The job of that name in a Flink cluster, as its JobManager tells; a job that is submitted again is found again. While
 * the JobManager does not answer, the counts stay as they were. Flink itself collects them every ten seconds
 * ({@code metrics.fetcher.update-interval}).
 */
public final class ClusterJob implements JobView, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterJob.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final ClusterConnection connection;
    private final String name;
    private final LiveCounters counters;
    private volatile Look last = Look.NONE;
    private boolean silent;

    /**
     * @param at by the clock of {@link System#nanoTime}
     * @param status of the job, or {@code null} when the cluster does not answer or has none
     */
    private record Look(long at, JobStatus status, Instant startedAt, MetricReadings.Values values) {

        static final Look NONE =
                new Look(System.nanoTime() - LOOK_EVERY.toNanos(), null, null, MetricReadings.Values.NONE);
    }

    private ClusterJob(ClusterConnection connection, String name, Supplier<Set<String>> sources) {
        this.connection = connection;
        this.name = name;
        this.counters = new LiveCounters(new Readings(), sources);
    }

    /**
     * The job that the configuration has in a cluster, whether it runs or not.
     *
     * @throws JobStartException if the place names no JobManager, its file of settings cannot be read, or the index is
     *     one that a cluster cannot write to
     */
    public static ClusterJob of(Configuration configuration, JobPlace.Cluster cluster) {
        ClusterChecks.index(configuration);
        return new ClusterJob(ClusterConnection.to(cluster), cluster.name(), () -> sources(configuration));
    }

    private static Set<String> sources(Configuration configuration) {
        try {
            return SourcesInForce.of(configuration).sources().stream()
                    .map(Source::id)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public JobState state() {
        Look now = look();
        if (now.status() == null) {
            return unreachable() ? JobState.RECOVERING : JobState.STOPPED;
        }
        return JobState.of(now.status(), counters::allOperatorsOpen);
    }

    @Override
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(look().startedAt());
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

    @Override
    public Optional<String> registryProblem() {
        return counters.problemOf(JobMetrics.REGISTRY_FILE);
    }

    @Override
    public Optional<String> policyProblem() {
        return counters.problemOf(JobMetrics.POLICY_FILE);
    }

    private synchronized boolean unreachable() {
        return silent;
    }

    private synchronized Look look() {
        if (System.nanoTime() - last.at() >= LOOK_EVERY.toNanos()) {
            last = lookAgain();
        }
        return last;
    }

    private Look lookAgain() {
        try {
            Optional<JobStatusMessage> job = connection.newest(name);
            MetricReadings.Values values = last.values();
            if (job.isPresent() && job.get().getJobState() == JobStatus.RUNNING) {
                values = values(job.get());
            }
            told(null);
            return new Look(
                    System.nanoTime(),
                    job.map(JobStatusMessage::getJobState).orElse(null),
                    job.map(known -> Instant.ofEpochMilli(known.getStartTime())).orElse(null),
                    values);
        } catch (JobStartException e) {
            told(e);
            return new Look(System.nanoTime(), null, last.startedAt(), last.values());
        }
    }

    private MetricReadings.Values values(JobStatusMessage job) {
        JobDetailsInfo details = connection.answer(connection.client().getJobDetails(job.getJobId()));
        return ClusterReadings.read(new MetricRequests(connection, job.getJobId()), details.getJobVertexInfos());
    }

    /** In the log once, not at every look. */
    private void told(JobStartException failure) {
        if (failure != null && !silent) {
            LOG.warn("{}: {}", failure.code(), failure.getMessage());
        } else if (failure == null && silent) {
            LOG.info("The JobManager answers again");
        }
        silent = failure != null;
    }

    @Override
    public void close() {
        connection.close();
    }

    /** The values of the last look, at most some seconds old. */
    private final class Readings implements MetricReadings {

        @Override
        public boolean isLive() {
            return look().status() == JobStatus.RUNNING;
        }

        @Override
        public Optional<Values> read() {
            return Optional.of(look().values());
        }
    }
}
