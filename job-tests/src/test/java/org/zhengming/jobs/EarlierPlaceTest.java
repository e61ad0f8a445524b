package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program goes on from places that earlier versions saved. {@code savepoint-0.1} is what a clean stop of version 0.1
 * left, after it had read {@code hit-1} and {@code hit-2}; {@link #main} writes the one of the present version.
 */
class EarlierPlaceTest {

    private static final String READ_BEFORE = Bench.hit("hit-1", 1) + Bench.hit("hit-2", 1);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    @TempDir
    Path home;

    @Test
    void what_version_0_1_has_read_is_known_to_this_one() throws Exception {
        try (Bench bench = new Bench(home).forgettingAfter(FOREVER)) {
            save(bench, savedBy01());
            bench.drop("b.jsonl", READ_BEFORE + Bench.hit("hit-3", 1));
            EmbeddedJob job = bench.start();
            Await.until("the new finding in the index", () -> bench.indexed() == 1);

            assertThat(bench.find("hit-3")).isPresent();
            assertThat(job.counters().duplicates()).isEqualTo(2);
        }
    }

    private static void save(Bench bench, byte[] metadata) throws IOException {
        Path savepoint = Files.createDirectories(bench.directories.checkpoints().resolve("savepoint-0.1"));
        Files.write(savepoint.resolve("_metadata"), metadata);
    }

    private static byte[] savedBy01() throws IOException {
        try (InputStream saved = EarlierPlaceTest.class.getResourceAsStream("savepoint-0.1/_metadata")) {
            return Objects.requireNonNull(saved).readAllBytes();
        }
    }

    /** Writes the savepoint of this version below the folder given, which takes the part of an office's. */
    public static void main(String[] arguments) throws Exception {
        Path office = Path.of(arguments[0]);
        try (Bench bench = new Bench(office).forgettingAfter(FOREVER)) {
            bench.drop("a.jsonl", READ_BEFORE);
            EmbeddedJob job = bench.start();
            Await.until("both findings in the index", () -> bench.indexed() == 2);
            job.stop();
        }
    }
}
