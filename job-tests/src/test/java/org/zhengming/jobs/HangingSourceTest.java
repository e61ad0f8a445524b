package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.metrics.SourceProblem;

/** Sources that neither answer nor refuse: the others go on, and the operator is told. */
class HangingSourceTest {

    @TempDir
    Path home;

    @Test
    void a_site_that_never_answers_and_one_that_drips_hold_nothing_else_back_and_are_told() throws Exception {
        try (HangingSite silent = HangingSite.silent();
                HangingSite dripping = HangingSite.dripping();
                Bench bench = new Bench(home)) {
            EmbeddedJob job = bench.start(configuration(silent, dripping));
            Await.until("both asked", () -> silent.asked() > 0 && dripping.asked() > 0);

            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            bench.awaitCheckpoint();

            Await.until("the problem of the silent one", () -> problem(job, "silent") != null);
            Await.until("the problem of the one that drips", () -> problem(job, "dripping") != null);
            assertThat(problem(job, "silent").code()).isEqualTo("TIMEOUT");
            assertThat(problem(job, "dripping").code()).isEqualTo("TIMEOUT");
            assertThat(problem(job, "exports")).isNull();

            int asked = silent.asked();
            Await.until("the silent one asked again", () -> silent.asked() > asked);
            bench.drop("b.jsonl", Bench.hit("hit-2", 1));
            Await.until("the second finding in the index", () -> bench.indexed() == 2);
            assertThat(job.state()).isEqualTo(JobState.RUNNING);
        }
    }

    @Test
    void a_job_whose_source_hangs_can_be_stopped_at_once() throws Exception {
        try (HangingSite silent = HangingSite.silent();
                HangingSite dripping = HangingSite.dripping();
                Bench bench = new Bench(home)) {
            EmbeddedJob job = bench.start(configuration(silent, dripping));
            Await.until("asked", () -> silent.asked() > 0);
            bench.awaitCheckpoint();

            job.stop();

            assertThat(job.state()).isEqualTo(JobState.STOPPED);
        }
    }

    private static SourceProblem problem(EmbeddedJob job, String source) {
        return job.counters().sources().get(source).problem();
    }

    private Configuration configuration(HangingSite silent, HangingSite dripping) throws Exception {
        return ConfigurationReader.parse("""
                registry: registry.jsonl
                data: data
                fetch: { timeout: 3s, per-host-interval: 1ms, allow-private-addresses: true }
                sources:
                  - { id: exports, kind: folder, path: inbox }
                  - { id: silent, kind: feed, url: "%s/feed.xml", every: 300ms }
                  - { id: dripping, kind: feed, url: "%s/feed.xml", every: 300ms }
                """.formatted(silent.address(), dripping.address()), "test", home);
    }
}
