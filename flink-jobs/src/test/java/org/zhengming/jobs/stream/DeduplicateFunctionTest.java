package org.zhengming.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.Post;

class DeduplicateFunctionTest {

    private static final Duration EXPIRY = Duration.ofDays(14);

    @Test
    void an_unchanged_post_passes_once() throws Exception {
        try (var harness = open()) {
            harness.processElement(seen(1, "一审宣判", 0), 0);
            harness.processElement(seen(2, "一审宣判", 0), 0);
            assertThat(versions(harness)).containsExactly(1L);
        }
    }

    @Test
    void changed_text_and_changed_metrics_pass_as_newer_versions() throws Exception {
        try (var harness = open()) {
            harness.processElement(seen(1, "一审宣判", 0), 0);
            harness.processElement(seen(2, "一审宣判", 9), 0);
            harness.processElement(seen(3, "二审宣判", 9), 0);
            assertThat(versions(harness)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void an_observation_older_than_the_one_passed_on_is_dropped() throws Exception {
        try (var harness = open()) {
            harness.processElement(seen(5, "二审宣判", 0), 0);
            harness.processElement(seen(4, "一审宣判", 0), 0);
            assertThat(versions(harness)).containsExactly(5L);
        }
    }

    @Test
    void a_post_not_seen_for_the_whole_expiry_is_forgotten() throws Exception {
        try (var harness = open()) {
            harness.processElement(seen(1, "一审宣判", 0), 0);
            harness.setStateTtlProcessingTime(EXPIRY.toMillis() - 1);
            harness.processElement(seen(2, "一审宣判", 0), 0);
            assertThat(versions(harness)).as("seen within the expiry").containsExactly(1L);

            harness.setStateTtlProcessingTime(2 * EXPIRY.toMillis() - 2);
            harness.processElement(seen(3, "一审宣判", 0), 0);
            assertThat(versions(harness)).as("each sighting counts anew").containsExactly(1L);

            harness.setStateTtlProcessingTime(3 * EXPIRY.toMillis());
            harness.processElement(seen(4, "一审宣判", 0), 0);
            assertThat(versions(harness)).containsExactly(1L, 4L);
        }
    }

    @Test
    void what_was_seen_survives_a_checkpoint() throws Exception {
        OperatorSubtaskState checkpoint;
        try (var harness = open()) {
            harness.processElement(seen(1, "一审宣判", 0), 0);
            checkpoint = harness.snapshot(1, 1);
        }
        try (var harness = harness()) {
            harness.initializeState(checkpoint);
            harness.open();
            harness.processElement(seen(2, "一审宣判", 0), 0);
            assertThat(versions(harness)).isEmpty();
        }
    }

    @Test
    void a_post_without_a_time_keeps_that_of_its_first_observation() throws Exception {
        try (var harness = open()) {
            harness.processElement(seen(1_000, "一审宣判", 0), 0);
            harness.processElement(seen(2_000, "一审宣判", 9), 0);
            assertThat(harness.extractOutputValues())
                    .extracting(observed -> observed.post().publishedAt())
                    .containsExactly(Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(1_000));
        }
    }

    private static ObservedPost seen(long at, String text, long likes) {
        Metrics metrics = new Metrics(null, null, null, likes);
        Post post = new Post("p-1", "test", null, null, null, null, text, null, metrics, null);
        return new ObservedPost("exports", "a.jsonl", 0, at, post);
    }

    private static List<Long> versions(OneInputStreamOperatorTestHarness<ObservedPost, ObservedPost> harness) {
        return harness.extractOutputValues().stream()
                .map(ObservedPost::observedAt)
                .toList();
    }

    private static OneInputStreamOperatorTestHarness<ObservedPost, ObservedPost> open() throws Exception {
        var harness = harness();
        harness.open();
        harness.setStateTtlProcessingTime(0);
        return harness;
    }

    private static OneInputStreamOperatorTestHarness<ObservedPost, ObservedPost> harness() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new DeduplicateFunction(EXPIRY)), PostDigest::key, Types.STRING);
    }
}
