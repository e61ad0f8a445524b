package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.ingest.retention.DeletionLog;

class EmbeddedJobTest {

    private static final String MISS = "紫薯馒头的做法";

    @TempDir
    Path home;

    @Test
    void hits_are_indexed_and_misses_are_found_nowhere_on_disk() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1) + Bench.line("miss-77", MISS, 3) + Bench.hit("hit-2", 1));
            EmbeddedJob job = bench.start();
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            Await.until("the miss counted", () -> job.counters().misses() == 1);
            bench.awaitCheckpoint();
            assertThat(bench.filesWith("紫薯馒头")).isEmpty();
            assertThat(bench.filesWith("miss-77")).isEmpty();
            job.stop();

            assertThat(bench.filesWith("hit-1"))
                    .as("the search finds what is there")
                    .isNotEmpty();
            assertThat(bench.filesWith("紫薯馒头")).isEmpty();
            assertThat(bench.filesWith("miss-77")).isEmpty();
        }
    }

    @Test
    void the_author_reaches_no_file() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1).replace("{\"id\"", "{\"author\":\"夜航的灯塔\",\"id\""));
            EmbeddedJob job = bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            bench.awaitCheckpoint();
            job.stop();

            assertThat(bench.filesWith("夜航的灯塔")).isEmpty();
        }
    }

    @Test
    void the_same_post_again_is_counted_as_a_duplicate_and_indexed_once() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            EmbeddedJob job = bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            bench.drop("b.jsonl", Bench.hit("hit-1", 1) + Bench.hit("hit-1", 1) + Bench.hit("hit-2", 1));
            Await.until("the second finding in the index", () -> bench.indexed() == 2);

            assertThat(job.counters().duplicates()).isEqualTo(2);
            assertThat(job.counters().indexed()).isEqualTo(2);
        }
    }

    @Test
    void changed_metrics_update_the_document() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            IndexedFinding before = bench.find("hit-1").orElseThrow();
            bench.drop("b.jsonl", Bench.hit("hit-1", 250));
            Await.until(
                    "the new number of likes",
                    () -> bench.find("hit-1").orElseThrow().metrics().likes() == 250);

            assertThat(bench.indexed()).isEqualTo(1);
            assertThat(bench.find("hit-1").orElseThrow().version()).isGreaterThan(before.version());
        }
    }

    @Test
    void malformed_items_become_dead_letters_and_the_rest_is_unharmed() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1) + "{\"id\":\"broken\n" + Bench.hit("hit-2", 1));
            EmbeddedJob job = bench.start();
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            Await.until("a dead letter on disk", () -> bench.deadLetters().size() == 1);

            assertThat(bench.deadLetters().get(0)).contains("a.jsonl", "sha256").doesNotContain("broken");
            assertThat(job.counters().deadLetters()).isEqualTo(1);
            SourceCounters exports = job.counters().sources().get("exports");
            assertThat(exports.items()).isEqualTo(2);
            assertThat(exports.deadLetters()).isEqualTo(1);
            assertThat(exports.lastItemAt()).isNotNull();
            assertThat(exports.problem()).isNull();
            JobStages stages = job.stages();
            assertThat(stages.analysed()).isEqualTo(2);
            assertThat(stages.told()).isEqualTo(2);
            assertThat(stages.deadRead()).isEqualTo(1);
            assertThat(stages.lags()).containsEntry("exports", 0L);
            assertThat(stages.fromArrival().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(2);
            assertThat(stages.fromPublication().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void files_still_being_written_are_left_alone() throws Exception {
        try (Bench bench = new Bench(home)) {
            for (String name : new String[] {".a.jsonl", "_b.jsonl", "c.jsonl.part", "d.tmp"}) {
                Files.writeString(bench.inbox().resolve(name), Bench.hit(name, 1));
            }
            bench.drop("whole.jsonl", Bench.hit("hit-1", 1));
            EmbeddedJob job = bench.start();
            Await.until("the whole file read", () -> job.loadProgress().equals(OptionalDouble.of(1)));
            Await.until("its finding in the index", () -> bench.indexed() == 1);

            assertThat(job.counters().read()).isEqualTo(1);
        }
    }

    @Test
    void stop_and_start_goes_on_without_reading_again() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1) + Bench.hit("hit-2", 1));
            EmbeddedJob first = bench.start();
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            first.stop();
            assertThat(first.state()).isEqualTo(JobState.STOPPED);

            bench.drop("b.jsonl", Bench.hit("hit-2", 1) + Bench.hit("hit-3", 1));
            EmbeddedJob second = bench.start();
            Await.until("three findings in the index", () -> bench.indexed() == 3);

            assertThat(second.counters().read()).isEqualTo(2);
            assertThat(second.counters().duplicates()).isEqualTo(1);
        }
    }

    @Test
    void a_replaced_file_is_read_again_and_only_what_changed_passes() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            EmbeddedJob job = bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            bench.drop("a.jsonl", Bench.hit("hit-1", 1) + Bench.hit("hit-2", 1));
            Await.until("the added finding in the index", () -> bench.indexed() == 2);

            assertThat(job.counters().duplicates()).isEqualTo(1);
        }
    }

    @Test
    void what_is_past_its_retention_is_deleted() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            EmbeddedJob first = bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            first.stop();

            bench.keeping(bench.find("hit-1").orElseThrow().finding().route(), Duration.ofMillis(1))
                    .start();
            Await.until("nothing left in the index", () -> bench.indexed() == 0);
            Await.until(
                    "the proof of deletion",
                    () -> !new DeletionLog(bench.directories.retention()).read().isEmpty());
            assertThat(new DeletionLog(bench.directories.retention()).read())
                    .singleElement()
                    .satisfies(deletion -> assertThat(deletion.count()).isEqualTo(1));
            assertThat(bench.filesWith("hit-1"))
                    .as("the proof names nothing")
                    .noneMatch(file -> file.startsWith(bench.directories.retention()));
        }
    }

    @Test
    void a_second_job_on_the_same_data_is_refused() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.start();
            assertThatThrownBy(() -> EmbeddedJob.start(bench.parts(), bench.directories))
                    .isInstanceOfSatisfying(
                            JobStartException.class, e -> assertThat(e.code()).isEqualTo("DATA_IN_USE"));
        }
    }
}
