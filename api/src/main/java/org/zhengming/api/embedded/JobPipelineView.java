package org.zhengming.api.embedded;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceProblem;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Source;
import org.zhengming.jobs.EmbeddedJob;
import org.zhengming.jobs.JobCounters;
import org.zhengming.jobs.JobState;
import org.zhengming.jobs.SourceCounters;

/** What the pages may know of the embedded job, looked up twice a second so that readers never wait for the job. */
final class JobPipelineView implements PipelineView, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobPipelineView.class);
    private static final int LOOK_EVERY_MILLIS = 500;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile PipelineStatus status = PipelineStatus.starting();

    /** Says STARTING until a job is given. */
    JobPipelineView() {}

    void follow(EmbeddedJob job, List<Source> sources) {
        Instant startedAt = Instant.now();
        watch.scheduleWithFixedDelay(() -> look(job, sources, startedAt), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public PipelineStatus status() {
        return status;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look(EmbeddedJob job, List<Source> sources, Instant startedAt) {
        try {
            JobCounters counters = job.counters();
            OptionalDouble progress = job.loadProgress();
            boolean loading = progress.isPresent() && progress.getAsDouble() < 1;
            status = new PipelineStatus(
                    state(job.state(), loading),
                    counters(counters),
                    sources.stream().map(source -> source(source, counters)).toList(),
                    startedAt,
                    progress.isPresent() ? progress.getAsDouble() : null);
        } catch (RuntimeException e) {
            LOG.warn("The job's state is not known now: {}", e.getMessage());
        }
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

    private static SourceStatus source(Source source, JobCounters counters) {
        String kind =
                switch (source) {
                    case FolderSource folder -> "folder";
                    case FeedSource feed -> "feed";
                    case PagesSource pages -> "pages";
                };
        SourceCounters counted = counters.sources().get(source.id());
        if (counted == null) {
            return new SourceStatus(source.id(), kind, SourceState.WAITING, 0, 0, null, null);
        }
        return new SourceStatus(
                source.id(),
                kind,
                counted.problem() == null ? SourceState.RUNNING : SourceState.FAILING,
                counted.items(),
                counted.deadLetters(),
                counted.lastItemAt(),
                problem(counted));
    }

    private static SourceProblem problem(SourceCounters counted) {
        return counted.problem() == null
                ? null
                : new SourceProblem(
                        counted.problem().code(),
                        counted.problem().address(),
                        counted.problem().status(),
                        counted.problem().others());
    }
}
