package org.zhengming.jobs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.source.AddedSources;
import org.zhengming.ingest.source.Configuration;

/**
 * The job inside this process, reading what the configuration declares and what administrators added meanwhile. When that
 * changes the job saves its place, ends and goes on from there with the sources as they are then: what other sources have
 * given is not read again, of one that is gone nothing is kept, and what was counted is counted on. A kill at any moment
 * of it is like any other kill. Safe for use by many threads.
 */
public final class KeptJob implements JobView, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptJob.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_CHANGE = Duration.ofMinutes(3);

    private final Configuration configuration;
    private final JobSettings settings;
    private final AddedSources added;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-sources").factory());
    private volatile Run run;
    private volatile String refusal;

    /**
     * One run of the job.
     *
     * @param sources version of the added sources that it reads; {@code null} when it has ended and none has followed yet
     * @param since when these were looked at
     * @param before the run before it, ended; {@code null} for the first
     */
    private record Run(EmbeddedJob job, String sources, Instant since, Counted before) {

        Run ended() {
            return new Run(job, null, since, before);
        }

        JobCounters counters() {
            JobCounters now = job.counters();
            return before == null ? now : now.and(before.counters());
        }

        JobStages stages() {
            JobStages now = job.stages();
            return before == null ? now : now.and(before.stages());
        }

        /** All that has been counted up to the end of this run. */
        Counted counted() {
            return new Counted(counters(), stages());
        }
    }

    /** What earlier runs counted. */
    private record Counted(JobCounters counters, JobStages stages) {}

    private KeptJob(Configuration configuration, JobSettings settings) {
        this.configuration = configuration;
        this.settings = settings;
        this.added = AddedSources.in(configuration.data());
    }

    /**
     * Starts the job and returns at once; see {@link EmbeddedJob#start(Configuration, JobSettings)} for what it throws.
     */
    public static KeptJob start(Configuration configuration, JobSettings settings) throws IOException {
        KeptJob kept = new KeptJob(configuration, settings);
        Instant now = Instant.now();
        String version = kept.added.version();
        kept.run = new Run(EmbeddedJob.start(configuration, settings), version, now, null);
        long every = LOOK_EVERY.toMillis();
        kept.watch.scheduleWithFixedDelay(kept::look, every, every, TimeUnit.MILLISECONDS);
        return kept;
    }

    private void look() {
        try {
            Instant now = Instant.now();
            String version = added.version();
            if (!version.equals(run.sources())) {
                change(version, now);
                refusal = null;
            }
        } catch (IOException | RuntimeException e) {
            if (!e.toString().equals(refusal)) {
                LOG.error("The job cannot go on with the changed sources, which is tried again: {}", e.getMessage());
            }
            refusal = e.toString();
        }
    }

    /** What can fail of the new run fails before the old one ends, as far as that can be known. */
    private void change(String version, Instant now) throws IOException {
        JobParts parts = JobParts.of(configuration, settings);
        LOG.info("The sources have changed: the job saves its place and goes on with them");
        run = run.ended();
        run.job().stop();
        Counted counted = run.counted();
        run = new Run(EmbeddedJob.start(parts, new JobDirectories(configuration.data())), version, now, counted);
    }

    /** STARTING while one run has ended for the next. */
    @Override
    public JobState state() {
        Run now = run;
        return now.sources() == null ? JobState.STARTING : now.job().state();
    }

    /** When the sources of the present run were looked at: what was changed later is not in force yet. */
    @Override
    public Optional<Instant> startedAt() {
        return Optional.of(run.since());
    }

    @Override
    public JobCounters counters() {
        return run.counters();
    }

    @Override
    public JobStages stages() {
        return run.stages();
    }

    @Override
    public OptionalDouble loadProgress() {
        return run.job().loadProgress();
    }

    @Override
    public Optional<String> registryProblem() {
        return run.job().registryProblem();
    }

    @Override
    public Optional<String> policyProblem() {
        return run.job().policyProblem();
    }

    /** Saves the job's place and ends it, after a change under way. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(LONGEST_CHANGE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A change of the sources takes too long and is not waited for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run.job().close();
    }
}
