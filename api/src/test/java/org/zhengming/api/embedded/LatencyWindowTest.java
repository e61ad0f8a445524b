package org.zhengming.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.api.pipeline.PipelineMeasures.Latency;

class LatencyWindowTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final LatencyWindow window = new LatencyWindow(List.of(100L, 1_000L, 5_000L));

    @Test
    void quantiles_are_the_bounds_that_shares_of_the_last_minutes_stay_below() {
        window.at(START, List.of(1_000L, 0L, 0L, 0L));

        assertThat(window.at(START.plusSeconds(60), List.of(1_060L, 39L, 1L, 0L)))
                .isEqualTo(new Latency(0.1, 1.0));
        assertThat(window.at(START.plusSeconds(61), List.of(1_060L, 39L, 1L, 200L)))
                .isEqualTo(new Latency(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    @Test
    void what_is_older_than_the_window_is_forgotten_and_nothing_is_no_number() {
        window.at(START, List.of(0L, 0L, 0L, 0L));
        window.at(START.plusSeconds(20), List.of(0L, 0L, 9L, 0L));
        assertThat(window.at(START.plusSeconds(30), List.of(0L, 0L, 9L, 0L))).isEqualTo(new Latency(5, 5));

        Latency later = window.at(START.plusSeconds(400), List.of(0L, 0L, 9L, 0L));

        assertThat(later.median()).isNaN();
        assertThat(later.most()).isNaN();
    }
}
