package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items made to break a stage: each costs itself alone, and what comes after it is not late. */
class PoisonTest {

    private static final String ABOUT = "云梧市中级人民法院法官闻人知远今天开庭审理了案件。";

    @TempDir
    Path home;

    @Test
    void poison_for_every_stage_becomes_a_finding_or_a_dead_letter_and_stops_nothing() throws Exception {
        List<String> poison = List.of(
                // reading
                "{\"id\":\"cut\",\"text\":\"" + ABOUT,
                "[".repeat(50_000),
                "\0\0\0\0",
                "{\"id\":\"late\",\"text\":\"" + ABOUT + "\",\"published_at\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"id\":\"early\",\"text\":\"" + ABOUT + "\",\"published_at\":\"-9999-01-01T00:00:00Z\"}",
                "{\"id\":\"many\",\"text\":\"" + ABOUT + "\",\"metrics\":{\"views\":9223372036854775807}}",
                "{\"id\":\"negative\",\"text\":\"" + ABOUT + "\",\"metrics\":{\"views\":-1}}",
                // screening and analysing
                "{\"id\":\"surrogate\",\"text\":\"" + ABOUT + "\\ud83d\"}",
                "{\"id\":\"zero\",\"text\":\"\\u0000" + ABOUT + "\\u0000\"}",
                "{\"id\":\"names\",\"text\":\"" + "闻人知远".repeat(20_000) + "\"}",
                "{\"id\":\"organs\",\"text\":\"" + "云梧市中级人民法院法官".repeat(5_000) + "\"}",
                "{\"id\":\"zalgo\",\"text\":\"" + ABOUT + "a\\u0300".repeat(50_000) + "\"}",
                "{\"id\":\"digits\",\"text\":\"" + ABOUT + "1".repeat(300_000) + "\"}",
                // grouping
                "{\"id\":\"itself\",\"text\":\"" + ABOUT + "\",\"repost_of\":\"itself\"}",
                "{\"id\":\"forwards\",\"text\":\"" + "//@某人:".repeat(30_000) + ABOUT + "\"}",
                // indexing
                "{\"id\":\"" + "长".repeat(40_000) + "\",\"text\":\"" + ABOUT + "\"}",
                "{\"id\":\"url\",\"url\":\"https://example.test/" + "x".repeat(70_000) + "\",\"text\":\"" + ABOUT
                        + "\"}",
                "{\"id\":\"source\",\"source\":\"" + "源".repeat(40_000) + "\",\"text\":\"" + ABOUT + "\"}",
                "{\"id\":\"title\",\"title\":\"" + "题".repeat(200_000) + "\",\"text\":\"" + ABOUT + "\"}",
                "{\"id\":\"word\",\"text\":\"" + ABOUT + "w".repeat(100_000) + "\"}",
                "{\"id\":\"author\",\"author\":\"" + "人".repeat(100_000) + "\",\"text\":\"" + ABOUT + "\"}");
        try (Bench bench = new Bench(home)) {
            EmbeddedJob job = bench.start();
            bench.drop(
                    "a.jsonl",
                    Bench.hit("before", 1)
                            + poison.stream().collect(Collectors.joining("\n", "", "\n"))
                            + Bench.hit("after", 1));

            Await.until("what comes after the poison", () -> bench.find("after").isPresent());
            Await.until("every item at its end", () -> ended(job) >= poison.size() + 2);
            bench.awaitCheckpoint();

            assertThat(job.state()).isEqualTo(JobState.RUNNING);
            assertThat(ended(job)).as("none was read twice").isEqualTo(poison.size() + 2);
            assertThat(bench.find("before")).isPresent();
            assertThat(bench.deadLetters()).hasSize((int) job.counters().deadLetters());
            assertThat(bench.deadLetters()).noneMatch(letter -> letter.contains("闻人知远"));
            bench.drop("b.jsonl", Bench.hit("later", 1));
            Await.until("what comes later", () -> bench.find("later").isPresent());
        }
    }

    private static long ended(EmbeddedJob job) {
        JobCounters counters = job.counters();
        return counters.misses()
                + counters.duplicates()
                + counters.dropped()
                + counters.indexed()
                + counters.deadLetters();
    }
}
