package org.zhengming.api.embedded;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.pipeline.DataSpace;
import org.zhengming.api.pipeline.PipelineMeasures;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceProblem;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.SourceKind;
import org.zhengming.ingest.source.SourcesInForce;
import org.zhengming.jobs.JobCounters;
import org.zhengming.jobs.JobStages;
import org.zhengming.jobs.JobState;
import org.zhengming.jobs.JobView;
import org.zhengming.jobs.SourceCounters;
import org.zhengming.jobs.metrics.LatencyCounter;

/** What the pages may know of the job, looked up twice a second so that readers never wait for the job. */
final class JobPipelineView implements PipelineView, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobPipelineView.class);
    private static final int LOOK_EVERY_MILLIS = 500;
    private static final String SOURCE_SILENT = "SOURCE_SILENT";
    private static final String JOB_RECOVERING = "JOB_RECOVERING";

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final LatencyWindow fromArrival = new LatencyWindow(LatencyCounter.BOUNDS);
    private final LatencyWindow fromPublication = new LatencyWindow(LatencyCounter.BOUNDS);
    private final Configuration configuration;
    private final DataSpace space;
    private volatile PipelineStatus status;

    /** Says STARTING until a job is given. */
    JobPipelineView(Configuration configuration) throws IOException {
        this.space = new DataSpace(configuration.data());
        this.configuration = configuration;
        List<SourceStatus> waiting = SourcesInForce.of(configuration).sources().stream()
                .map(JobPipelineView::waiting)
                .toList();
        this.status = new PipelineStatus(PipelineState.STARTING, PipelineCounters.ZERO, waiting, null, null);
    }

    void follow(JobView job) {
        watch.scheduleWithFixedDelay(() -> look(job), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public PipelineStatus status() {
        return status;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look(JobView job) {
        try {
            SourcesInForce sources = SourcesInForce.of(configuration);
            Instant startedAt = job.startedAt().orElse(null);
            JobCounters counters = job.counters();
            OptionalDouble progress = job.loadProgress();
            boolean loading = progress.isPresent() && progress.getAsDouble() < 1;
            status = new PipelineStatus(
                    state(job.state(), loading),
                    counters(counters),
                    Stream.concat(
                                    sources.sources().stream()
                                            .map(source -> source(source, sources, counters, startedAt)),
                                    refusedFiles(job))
                            .toList(),
                    startedAt,
                    progress.isPresent() ? progress.getAsDouble() : null,
                    problem(job.state()),
                    measures(job.stages()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The job's state is not known now: {}", e.getMessage());
        }
    }

    /** A changed registry or policy file that is refused stands among the sources until it is mended. */
    private static Stream<SourceStatus> refusedFiles(JobView job) {
        return Stream.concat(
                job.registryProblem().map(problem -> refused("registry", "REGISTRY_REFUSED", problem)).stream(),
                job.policyProblem().map(problem -> refused("policy", "POLICY_REFUSED", problem)).stream());
    }

    private static SourceStatus refused(String what, String code, String problem) {
        return new SourceStatus(what, "file", SourceState.FAILING, 0, 0, null, new SourceProblem(code, problem, 0, 0));
    }

    private SourceProblem problem(JobState state) {
        return space.problem()
                .orElse(state == JobState.RECOVERING ? new SourceProblem(JOB_RECOVERING, "", 0, 0) : null);
    }

    private static PipelineState state(JobState state, boolean loading) {
        return switch (state) {
            case STARTING, RECOVERING -> PipelineState.STARTING;
            case RUNNING -> loading ? PipelineState.LOADING : PipelineState.LIVE;
            case FAILED -> PipelineState.FAILED;
            case STOPPED -> PipelineState.STOPPED;
        };
    }

    private static PipelineCounters counters(JobCounters counters) {
        return new PipelineCounters(
                counters.read(),
                counters.screened(),
                counters.misses(),
                counters.duplicates(),
                counters.dropped(),
                counters.indexed(),
                counters.deadLetters());
    }

    private PipelineMeasures measures(JobStages stages) {
        Instant now = Instant.now();
        return new PipelineMeasures(
                stages.analysed(),
                stages.told(),
                stages.deadRead(),
                stages.deadScreened(),
                stages.deadAnalysed(),
                stages.deadIndexed(),
                fromArrival.at(now, stages.fromArrival()),
                fromPublication.at(now, stages.fromPublication()),
                stages.lags());
    }

    private static String kind(Source source) {
        return SourceKind.of(source).name().toLowerCase(Locale.ROOT);
    }

    /** One that was changed after the job last looked at its sources waits until it does again. */
    private static SourceStatus source(
            Source source, SourcesInForce sources, JobCounters counters, @Nullable Instant startedAt) {
        SourceCounters counted = counters.sources().get(source.id());
        Instant changedAt = sources.changedAt().get(source.id());
        boolean later = changedAt != null && (startedAt == null || changedAt.isAfter(startedAt));
        if (counted == null || later) {
            return waiting(source);
        }
        return new SourceStatus(
                source.id(),
                source.label(),
                kind(source),
                sources.paused().contains(source.id()) ? SourceState.PAUSED : state(counted),
                counted.items(),
                counted.deadLetters(),
                lastItemAt(counted),
                problem(source, counted),
                counted.usual());
    }

    private static SourceStatus waiting(Source source) {
        return new SourceStatus(source.id(), source.label(), kind(source), SourceState.WAITING, 0, 0, null, null, null);
    }

    private static SourceState state(SourceCounters counted) {
        if (counted.problem() != null) {
            return SourceState.FAILING;
        }
        return counted.silence() == null ? SourceState.RUNNING : SourceState.SILENT;
    }

    /** A source that was silent before the program was started last gave something in an earlier run. */
    private static Instant lastItemAt(SourceCounters counted) {
        return counted.lastItemAt() != null || counted.silence() == null
                ? counted.lastItemAt()
                : Instant.ofEpochMilli(counted.silence().since());
    }

    private static SourceProblem problem(Source source, SourceCounters counted) {
        if (counted.problem() != null) {
            return new SourceProblem(
                    counted.problem().code(),
                    counted.problem().address(),
                    counted.problem().status(),
                    counted.problem().others());
        }
        return counted.silence() == null
                ? null
                : new SourceProblem(
                        SOURCE_SILENT,
                        source.label(),
                        (int) Math.round(counted.silence().missed()),
                        0);
    }
}
