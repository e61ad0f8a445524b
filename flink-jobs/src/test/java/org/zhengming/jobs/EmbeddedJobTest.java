package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedJobTest {

    @TempDir
    Path home;

    @Test
    void hits_are_indexed_and_misses_are_found_nowhere_on_disk() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1) + Bench.line("miss-77", "紫薯馒头的做法", 3) + Bench.hit("hit-2", 1));
            EmbeddedJob job = bench.start();
            Await.until("two findings in the index", () -> bench.indexed() == 2);
            Await.until("the miss counted", () -> job.counters().misses() == 1);
            job.stop();

            assertThat(bench.filesWith("紫薯馒头")).isEmpty();
            assertThat(bench.filesWith("miss-77")).isEmpty();
            assertThat(job.counters().indexed()).isEqualTo(2);
        }
    }
}
