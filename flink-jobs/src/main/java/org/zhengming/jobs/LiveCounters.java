package org.zhengming.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.zhengming.ingest.habit.Silence;
import org.zhengming.ingest.habit.Usual;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.metrics.LatencyCounter;
import org.zhengming.jobs.metrics.MetricReadings;
import org.zhengming.jobs.metrics.MetricReadings.Values;
import org.zhengming.jobs.metrics.SourceProblem;

/** The counters of a running job; when the job is gone, as they were last read. */
public final class LiveCounters {

    private static final Set<String> EVERY_OPERATOR =
            Set.of(JobMetrics.READ, JobMetrics.MISSES, JobMetrics.DUPLICATES, JobMetrics.DROPPED, JobMetrics.INDEXED);

    private final MetricReadings readings;
    private final Supplier<Set<String>> sources;
    private volatile Values values = Values.NONE;

    /** @param sources ids of the sources that are read now */
    public LiveCounters(MetricReadings readings, Supplier<Set<String>> sources) {
        this.readings = readings;
        this.sources = sources;
    }

    /** Whether the job's metrics can still be read. */
    boolean isLive() {
        return readings.isLive();
    }

    /** Whether every operator of the job has been opened. */
    public boolean allOperatorsOpen() {
        read();
        return values.numbers().keySet().containsAll(EVERY_OPERATOR);
    }

    /** What has been counted. */
    public JobCounters counters() {
        read();
        Map<String, SourceCounters> bySource = new HashMap<>();
        sources.get().forEach(source -> bySource.put(source, source(source)));
        return new JobCounters(
                number(JobMetrics.READ),
                number(JobMetrics.SCREENED),
                number(JobMetrics.MISSES),
                number(JobMetrics.DUPLICATES),
                number(JobMetrics.DROPPED),
                number(JobMetrics.INDEXED),
                number(JobMetrics.DEAD_LETTERS),
                bySource);
    }

    /** What has been counted at each stage. */
    public JobStages stages() {
        read();
        Map<String, Long> lags = new HashMap<>();
        sources.get().forEach(source -> lags.put(source, lag(source)));
        return new JobStages(
                number(JobMetrics.ANALYSED),
                number(JobMetrics.TOLD),
                number(JobMetrics.DEAD_READ),
                number(JobMetrics.DEAD_SCREENED),
                number(JobMetrics.DEAD_ANALYSED),
                number(JobMetrics.DEAD_INDEXED),
                LatencyCounter.names(JobMetrics.FROM_ARRIVAL).stream()
                        .map(this::number)
                        .toList(),
                LatencyCounter.names(JobMetrics.FROM_PUBLICATION).stream()
                        .map(this::number)
                        .toList(),
                lags);
    }

    private long lag(String source) {
        return number(JobMetrics.FILES_WAITING, source)
                + number(JobMetrics.FILES_OPEN, source)
                + number(JobMetrics.PENDING, "Source: topics " + source);
    }

    /** Share of the files taken up that have been read, 0 to 1; empty until a folder was listed with a file in it. */
    public OptionalDouble loadProgress() {
        read();
        long known = 0;
        long unread = 0;
        for (String source : sources.get()) {
            known += number(JobMetrics.FILES_KNOWN, source);
            unread += number(JobMetrics.FILES_WAITING, source) + number(JobMetrics.FILES_OPEN, source);
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(1 - (double) unread / known, 0, 1));
    }

    /** Hash of the registry's version that every operator works with; empty while they differ. */
    Optional<String> registryVersion() {
        return agreed(JobMetrics.REGISTRY_VERSION);
    }

    /** Hash of the route policy's version that every operator works with; empty while they differ. */
    Optional<String> policyVersion() {
        return agreed(JobMetrics.POLICY_VERSION);
    }

    private Optional<String> agreed(String version) {
        read();
        return Optional.ofNullable(values.texts().get(version)).filter(hash -> !hash.contains("\n"));
    }

    /** Why the present version of the registry or policy file is not in force, one sentence. */
    public Optional<String> problemOf(String file) {
        read();
        return Optional.ofNullable(values.texts().get(JobMetrics.PROBLEM + "@" + file));
    }

    private SourceCounters source(String source) {
        long lastItemAt = number(JobMetrics.LAST_ITEM_AT, source);
        return new SourceCounters(
                number(JobMetrics.ITEMS, source),
                number(JobMetrics.DEAD_LETTERS, source),
                lastItemAt == 0 ? null : Instant.ofEpochMilli(lastItemAt),
                SourceProblem.read(values.texts().get(JobMetrics.PROBLEM + "@" + source))
                        .orElse(null),
                silence(source),
                usual(source));
    }

    private Silence silence(String source) {
        long since = number(JobMetrics.SILENT_SINCE, source);
        return since == 0 ? null : new Silence(since, number(JobMetrics.MISSED, source));
    }

    private Usual usual(String source) {
        long watched = number(JobMetrics.WATCHED, source);
        long pause = number(JobMetrics.USUAL_PAUSE, source);
        return new Usual(Duration.ofMinutes(watched), pause == 0 ? null : Duration.ofSeconds(pause));
    }

    private long number(String metric) {
        return values.numbers().getOrDefault(metric, 0L);
    }

    private long number(String metric, String source) {
        return number(metric + "@" + source);
    }

    private void read() {
        readings.read().ifPresent(now -> values = now);
    }
}
