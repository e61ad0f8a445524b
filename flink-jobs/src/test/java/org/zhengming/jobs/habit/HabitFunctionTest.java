package org.zhengming.jobs.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class HabitFunctionTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long MONDAY = 20_000L * 24 * HOUR;

    @Test
    void a_source_that_stops_coming_is_remembered_as_silent_over_a_restart_and_forgotten_with_the_source()
            throws Exception {
        OperatorSubtaskState checkpoint;
        long now = MONDAY;
        try (var harness = harness(Set.of("news"))) {
            harness.open();
            long last = now;
            harness.setProcessingTime(now);
            for (int hour = 0; hour < 24 * 12; hour++) {
                harness.processElement(new Arrival("news", now), 0);
                last = now;
                now = pass(harness, now, HOUR);
            }
            assertThat(silentSince(harness)).isEmpty();
            assertThat(function(harness).usualOf("news").watched()).isGreaterThan(Duration.ofDays(11));
            assertThat(function(harness).usualOf("news").pause())
                    .isBetween(Duration.ofMinutes(45), Duration.ofMinutes(75));
            now = pass(harness, now, 8 * HOUR);
            assertThat(silentSince(harness)).containsExactly(last);
            checkpoint = harness.snapshot(1, 1);
        }
        try (var harness = harness(Set.of("news"))) {
            harness.initializeState(checkpoint);
            harness.open();
            harness.setProcessingTime(now);
            pass(harness, now, HOUR / 6);
            assertThat(silentSince(harness)).hasSize(1);
            harness.processElement(new Arrival("news", now), 0);
            assertThat(silentSince(harness)).isEmpty();
        }
        try (var harness = harness(Set.of("another"))) {
            harness.initializeState(checkpoint);
            harness.open();
            pass(harness, now, HOUR);
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numProcessingTimeTimers()).isZero();
        }
    }

    /** Lets time go by in steps, as it does for a running job, and returns what time it is then. */
    private static long pass(
            KeyedOneInputStreamOperatorTestHarness<String, Arrival, Void> harness, long from, long time)
            throws Exception {
        for (long now = from; now <= from + time; now += HOUR / 12) {
            harness.setProcessingTime(now);
        }
        return from + time;
    }

    private static List<Long> silentSince(KeyedOneInputStreamOperatorTestHarness<String, Arrival, Void> harness) {
        return function(harness).silentSince();
    }

    private static HabitFunction function(KeyedOneInputStreamOperatorTestHarness<String, Arrival, Void> harness) {
        KeyedProcessOperator<?, ?, ?> operator = (KeyedProcessOperator<?, ?, ?>) harness.getOperator();
        return (HabitFunction) operator.getUserFunction();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Arrival, Void> harness(Set<String> sources)
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new HabitFunction(sources, Set.of())), Arrival::source, Types.STRING);
    }
}
