package org.zhengming.api.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.zhengming.api.pipeline.PipelineMeasures.Latency;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.StageCounts.Stage;

class PipelineHistoryTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private final AtomicReference<PipelineStatus> status = new AtomicReference<>(PipelineStatus.starting());
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final PipelineHistory history = new PipelineHistory(status::get, now::get);

    @Test
    void nothing_is_told_before_there_were_two_looks() {
        history.look();

        assertThat(history.rates()).isEmpty();
        assertThat(history.points()).isEmpty();
    }

    @Test
    void rates_go_by_the_last_minute_and_points_by_the_step_before() {
        for (int step = 0; step <= 12; step++) {
            lookAt(step, step <= 6 ? step * 1_000 : 6_000 + (step - 6) * 20);
        }

        assertThat(history.rates()).contains(entry(Stage.READ, 2.0));
        assertThat(history.points()).hasSize(12);
        assertThat(history.points().getFirst().perSecond()).contains(entry(Stage.READ, 100.0));
        assertThat(history.points().getLast().perSecond()).contains(entry(Stage.READ, 2.0));
        assertThat(history.points().getLast().fromArrival()).isEqualTo(new LatencyAnswer(0.2, 1.0));
        assertThat(history.points().getLast().fromPublication()).isNull();
        assertThat(history.points().getLast().lag()).isEqualTo(5);
    }

    @Test
    void no_more_than_half_an_hour_is_kept() {
        for (int step = 0; step < 1_000; step++) {
            lookAt(step, step);
        }

        List<PipelinePoint> points = history.points();
        assertThat(points).hasSize(PipelineHistory.MOST_POINTS);
        assertThat(points.getLast().at()).isEqualTo(BEGIN.plusSeconds(9_990));
    }

    private void lookAt(int step, long read) {
        now.set(BEGIN.plus(PipelineHistory.STEP.multipliedBy(step)));
        status.set(new PipelineStatus(
                PipelineState.LIVE,
                new PipelineCounters(read, 0, 0, 0, 0, 0, 0),
                List.of(),
                null,
                null,
                null,
                new PipelineMeasures(
                        0, 0, 0, 0, 0, 0, new Latency(0.2, 1), Latency.UNKNOWN, Map.of("a", 2L, "b", 3L))));
        history.look();
    }
}
