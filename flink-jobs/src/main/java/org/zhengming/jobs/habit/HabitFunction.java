package org.zhengming.jobs.habit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.habit.Habit;
import org.zhengming.ingest.habit.Silence;
import org.zhengming.ingest.habit.Usual;
import org.zhengming.jobs.metrics.JobMetrics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns each source's habit and shows its silence as gauges. The habit is kept as JSON, so that fields can be added to
 * it; that of a source that is no longer read is forgotten, that of a paused one kept: like one in which the job does not
 * run, the time of a pause tells nothing.
 */
public final class HabitFunction extends KeyedProcessFunction<String, Arrival, Void> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HabitFunction.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final Duration FORGET_AFTER = Duration.ofDays(90);
    private static final Usual UNWATCHED = new Usual(Duration.ZERO, null);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TreeSet<String> sources;
    private final TreeSet<String> paused;
    private transient ValueState<String> habits;
    private transient Map<String, Silence> silent;
    private transient Map<String, Usual> usual;

    /**
     * @param sources ids of all sources
     * @param paused ids of those among them that are paused
     */
    public HabitFunction(Set<String> sources, Set<String> paused) {
        this.sources = new TreeSet<>(sources);
        this.paused = new TreeSet<>(paused);
    }

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<String> descriptor = new ValueStateDescriptor<>("habit", Types.STRING);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(FORGET_AFTER).build());
        habits = getRuntimeContext().getState(descriptor);
        silent = new ConcurrentHashMap<>();
        usual = new ConcurrentHashMap<>();
        MetricGroup latest = JobMetrics.latest(getRuntimeContext().getMetricGroup());
        for (String source : sources) {
            MetricGroup group = JobMetrics.ofSource(latest, source);
            group.gauge(
                    JobMetrics.SILENT_SINCE,
                    () -> silenceOf(source).map(Silence::since).orElse(0L));
            group.gauge(JobMetrics.MISSED, () -> silenceOf(source)
                    .map(silence -> Math.round(silence.missed()))
                    .orElse(0L));
            group.gauge(JobMetrics.WATCHED, () -> usualOf(source).watched().toMinutes());
            group.gauge(JobMetrics.USUAL_PAUSE, () -> Optional.ofNullable(
                            usualOf(source).pause())
                    .map(Duration::toSeconds)
                    .orElse(0L));
        }
    }

    /** What is usual of a source now. */
    Usual usualOf(String source) {
        return usual.getOrDefault(source, UNWATCHED);
    }

    private Optional<Silence> silenceOf(String source) {
        return Optional.ofNullable(silent.get(source));
    }

    /** Since when each source that is silent now has been, milliseconds since 1970. */
    List<Long> silentSince() {
        return silent.values().stream().map(Silence::since).toList();
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<Void> nothing) throws IOException {
        long now = context.timerService().currentProcessingTime();
        if (habits.value() == null) {
            context.timerService().registerProcessingTimeTimer(now + LOOK_EVERY.toMillis());
        }
        keep(arrival.source(), habit().gave(Instant.ofEpochMilli(now)), now);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Void> nothing) throws IOException {
        String source = context.getCurrentKey();
        if (!sources.contains(source) || habits.value() == null) {
            habits.clear();
            return;
        }
        long now = context.timerService().currentProcessingTime();
        if (!paused.contains(source)) {
            keep(source, habit().at(Instant.ofEpochMilli(now)), now);
        }
        context.timerService().registerProcessingTimeTimer(now + LOOK_EVERY.toMillis());
    }

    private void keep(String source, Habit habit, long now) throws IOException {
        usual.put(source, habit.usual(Instant.ofEpochMilli(now)));
        habits.update(JSON.writeValueAsString(habit));
        Optional<Silence> silence = habit.silence();
        boolean before =
                silence.isPresent() ? silent.put(source, silence.get()) != null : silent.remove(source) != null;
        if (silence.isPresent() && !before) {
            LOG.warn(
                    "The source {} is silent since {}; by its habit it should have given something {} times",
                    source,
                    Instant.ofEpochMilli(silence.get().since()),
                    Math.round(silence.get().missed()));
        } else if (silence.isEmpty() && before) {
            LOG.info("The source {} gives something again", source);
        }
    }

    private Habit habit() throws IOException {
        String kept = habits.value();
        try {
            return kept == null ? Habit.UNKNOWN : JSON.readValue(kept, Habit.class);
        } catch (JacksonException e) {
            LOG.warn("A source's habit cannot be read and is learnt anew");
            return Habit.UNKNOWN;
        }
    }
}
