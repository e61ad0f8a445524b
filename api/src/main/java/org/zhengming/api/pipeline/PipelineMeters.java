package org.zhengming.api.pipeline;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.zhengming.api.pipeline.PipelineMeasures.Latency;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.pipeline.StageCounts.Stage;

/** The job's counts, lags and latencies for Prometheus; described in docs/metrics.md. */
public final class PipelineMeters implements MeterBinder {

    private final PipelineView pipeline;

    /** @param pipeline knows its sources from the start */
    public PipelineMeters(PipelineView pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zhengming.pipeline.live", () -> isLive() ? 1 : 0)
                .description("1 while the job reads what comes")
                .register(registry);
        stages(registry);
        latency(registry, "arrival", PipelineMeasures::fromArrival);
        latency(registry, "publication", PipelineMeasures::fromPublication);
        pipeline.status().sources().forEach(source -> source(registry, source.id()));
    }

    private boolean isLive() {
        PipelineState state = pipeline.status().state();
        return state == PipelineState.LIVE || state == PipelineState.LOADING;
    }

    private void stages(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            stage(registry, stage, "in", StageCounts::in);
            stage(registry, stage, "out", StageCounts::out);
            stage(registry, stage, "dropped", StageCounts::dropped);
            stage(registry, stage, "dead", StageCounts::dead);
        }
    }

    private void stage(MeterRegistry registry, Stage stage, String what, ToLongFunction<StageCounts> count) {
        FunctionCounter.builder(
                        "zhengming.stage.items",
                        pipeline,
                        view -> count.applyAsLong(StageCounts.of(view.status()).get(stage.ordinal())))
                .description("Items that went into a stage, came out, were dropped or became dead letters")
                .tags("stage", stage.name().toLowerCase(Locale.ROOT), "what", what)
                .register(registry);
    }

    private void latency(MeterRegistry registry, String from, Function<PipelineMeasures, Latency> latency) {
        quantile(registry, from, "0.5", measures -> latency.apply(measures).median());
        quantile(registry, from, "0.99", measures -> latency.apply(measures).most());
    }

    private void quantile(
            MeterRegistry registry, String from, String quantile, ToDoubleFunction<PipelineMeasures> seconds) {
        Gauge.builder(
                        "zhengming.latency",
                        pipeline,
                        view -> seconds.applyAsDouble(view.status().measures()))
                .description("Time until a finding can be searched, over the last five minutes")
                .baseUnit("seconds")
                .tags("from", from, "quantile", quantile)
                .register(registry);
    }

    private void source(MeterRegistry registry, String id) {
        counted(registry, "zhengming.source.items", "Posts that a source gave", id, SourceStatus::items);
        counted(
                registry,
                "zhengming.source.dead.letters",
                "Items of a source that could not be read",
                id,
                SourceStatus::deadLetters);
        state(registry, "zhengming.source.failing", "1 while a source cannot be read", id, SourceState.FAILING);
        state(
                registry,
                "zhengming.source.silent",
                "1 while a source is silent against its habit",
                id,
                SourceState.SILENT);
        Gauge.builder(
                        "zhengming.source.lag",
                        pipeline,
                        view -> view.status().measures().lags().getOrDefault(id, 0L))
                .description("Files or messages that a source still has to read")
                .tags("source", id)
                .register(registry);
    }

    private void counted(
            MeterRegistry registry, String name, String description, String id, ToLongFunction<SourceStatus> count) {
        FunctionCounter.builder(name, pipeline, view -> sum(view, id, count))
                .description(description)
                .tags(Tags.of("source", id))
                .register(registry);
    }

    private void state(MeterRegistry registry, String name, String description, String id, SourceState state) {
        Gauge.builder(name, pipeline, view -> sum(view, id, source -> source.state() == state ? 1 : 0))
                .description(description)
                .tags("source", id)
                .register(registry);
    }

    private static long sum(PipelineView view, String id, ToLongFunction<SourceStatus> count) {
        Predicate<SourceStatus> wanted = source -> source.id().equals(id);
        return view.status().sources().stream().filter(wanted).mapToLong(count).sum();
    }
}
