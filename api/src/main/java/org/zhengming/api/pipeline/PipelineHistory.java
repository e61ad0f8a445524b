package org.zhengming.api.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhengming.api.pipeline.StageCounts.Stage;

/** The job's last minutes, kept in memory alone: a look every ten seconds, half an hour of them. */
public final class PipelineHistory implements AutoCloseable {

    static final Duration STEP = Duration.ofSeconds(10);
    static final int MOST_POINTS = 180;
    private static final Duration RATED_OVER = Duration.ofMinutes(1);
    private static final double MILLIS = 1_000;

    private final PipelineView pipeline;
    private final InstantSource clock;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pipeline-history").daemon().factory());

    private record Look(Instant at, PipelineStatus status, List<StageCounts> stages) {}

    PipelineHistory(PipelineView pipeline, InstantSource clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** Looks at once and then every ten seconds, until it is closed. */
    public static PipelineHistory follow(PipelineView pipeline, InstantSource clock) {
        PipelineHistory history = new PipelineHistory(pipeline, clock);
        history.look();
        long step = STEP.toMillis();
        history.thread.scheduleAtFixedRate(history::look, step, step, TimeUnit.MILLISECONDS);
        return history;
    }

    synchronized void look() {
        PipelineStatus status = pipeline.status();
        looks.addLast(new Look(clock.instant(), status, StageCounts.of(status)));
        if (looks.size() > MOST_POINTS + 1) {
            looks.removeFirst();
        }
    }

    /** What went into each stage a second, over the last minute; empty until there were two looks. */
    synchronized Map<Stage, Double> rates() {
        if (looks.size() < 2) {
            return Map.of();
        }
        Look last = looks.getLast();
        Look before = looks.getFirst();
        for (Look look : looks) {
            if (!look.at().isAfter(last.at().minus(RATED_OVER))) {
                before = look;
            }
        }
        return rates(before, last);
    }

    /** One point for each look but the first, oldest first. */
    synchronized List<PipelinePoint> points() {
        List<PipelinePoint> points = new ArrayList<>();
        Look before = null;
        for (Look look : looks) {
            if (before != null) {
                points.add(point(before, look));
            }
            before = look;
        }
        return points;
    }

    private static PipelinePoint point(Look before, Look look) {
        PipelineMeasures measures = look.status().measures();
        return new PipelinePoint(
                look.at(),
                rates(before, look),
                LatencyAnswer.of(measures.fromArrival()),
                LatencyAnswer.of(measures.fromPublication()),
                measures.lags().values().stream().mapToLong(Long::longValue).sum());
    }

    private static Map<Stage, Double> rates(Look before, Look after) {
        double seconds = Math.max(1, Duration.between(before.at(), after.at()).toMillis()) / MILLIS;
        Map<Stage, Double> rates = new EnumMap<>(Stage.class);
        for (StageCounts now : after.stages()) {
            long more = now.in() - before.stages().get(now.stage().ordinal()).in();
            rates.put(now.stage(), Math.max(0, more) / seconds);
        }
        return rates;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
