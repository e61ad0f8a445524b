package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int FILES = 12;
    private static final int POSTS_A_FILE = 100;
    private static final int KILLS = 10;
    private static final int HITS_A_FILE = 60;
    private static final int LONGEST_LIFE_MILLIS = 7_000;

    @TempDir
    Path home;

    @Test
    void a_kill_in_the_middle_of_loading_costs_no_post_and_doubles_none() throws Exception {
        try (Bench bench = new Bench(home)) {
            for (int file = 0; file < FILES; file++) {
                bench.drop("%02d.jsonl".formatted(file), posts(file));
            }
            try (CrashedJob job = CrashedJob.start(home)) {
                Await.until("a checkpoint in the middle of loading", () -> bench.indexed() > 0 && anyCheckpoint(bench));
                assertThat(job.isAlive()).isTrue();
                job.kill();
            }
            long atTheKill = bench.indexed();
            assertThat(atTheKill).isPositive().isLessThan(FILES * POSTS_A_FILE);

            EmbeddedJob job = bench.start();
            Await.until("every post in the index", () -> bench.indexed() == FILES * POSTS_A_FILE);

            assertThat(job.counters().read())
                    .as("the restart went on from the checkpoint")
                    .isLessThan(FILES * POSTS_A_FILE);
            assertThat(bench.find("p-" + (FILES - 1) + "-99")).isPresent();
        }
    }

    @Test
    void ten_kills_at_random_moments_cost_nothing_and_double_nothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Ten kills, seed " + seed);
        Random random = new Random(seed);
        try (Bench bench = new Bench(home)) {
            for (int kill = 0; kill < KILLS; kill++) {
                bench.drop("%02d.jsonl".formatted(kill), mixed(kill));
                try (CrashedJob job = CrashedJob.start(home)) {
                    boolean ended = job.endsWithin(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
                    assertThat(ended)
                            .as("seed " + seed + ", before kill " + kill)
                            .isFalse();
                    job.kill();
                }
            }
            EmbeddedJob job = bench.start();
            Await.until("all files read", () -> job.loadProgress().orElse(0) == 1);
            Await.until("every hit in the index", () -> bench.indexed() >= KILLS * HITS_A_FILE);
            bench.awaitCheckpoint();
            job.stop();

            assertThat(bench.indexed()).as("seed " + seed).isEqualTo(KILLS * HITS_A_FILE);
            for (int kill = 0; kill < KILLS; kill++) {
                for (int hit = 0; hit < HITS_A_FILE; hit++) {
                    assertThat(bench.find("k-" + kill + "-" + hit))
                            .as("seed " + seed)
                            .isPresent();
                }
            }
            assertThat(bench.deadLetters()).as("seed " + seed).hasSize(KILLS).doesNotHaveDuplicates();
            assertThat(bench.filesWith("紫薯")).isEmpty();
        }
    }

    /** Hits, as many posts that concern nobody, and in the middle a line that is none. */
    private static String mixed(int file) {
        StringBuilder lines = new StringBuilder();
        for (int hit = 0; hit < HITS_A_FILE; hit++) {
            lines.append(Bench.hit("k-" + file + "-" + hit, 1));
            lines.append(Bench.line("m-" + file + "-" + hit, "紫薯馒头大赛第" + hit + "名揭晓。", 1));
            if (hit == HITS_A_FILE / 2) {
                lines.append("broken line ").append(file).append('\n');
            }
        }
        return lines.toString();
    }

    @Test
    void a_damaged_checkpoint_is_passed_over_for_the_one_before() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            try (CrashedJob job = CrashedJob.start(home)) {
                Await.until("the finding in the index", () -> bench.indexed() == 1);
                bench.awaitCheckpoint();
            }
            List<Path> newestFirst = bench.checkpoints();
            Files.write(newestFirst.get(0).resolve("_metadata"), new byte[] {1, 2, 3});
            Files.createDirectories(newestFirst.get(0).resolveSibling("chk-99999"));

            EmbeddedJob job = bench.start();
            bench.drop("b.jsonl", Bench.hit("hit-2", 1));
            Await.until("the second finding in the index", () -> bench.indexed() == 2);

            assertThat(job.counters().read())
                    .as("the first file is not read again")
                    .isEqualTo(1);
        }
    }

    private static String posts(int file) {
        return Stream.iterate(0, post -> post + 1)
                .limit(POSTS_A_FILE)
                .map(post -> Bench.hit("p-" + file + "-" + post, 1))
                .reduce("", String::concat);
    }

    private static boolean anyCheckpoint(Bench bench) {
        return !bench.checkpoints().isEmpty();
    }
}
