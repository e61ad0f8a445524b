package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.ingest.source.AddedSource;
import org.zhengming.ingest.source.AddedSources;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.ingest.source.SourceForm;
import org.zhengming.ingest.source.SourceKind;

class AddedSourcesTest {

    private static final int HITS = 300;

    @TempDir
    Path home;

    @Test
    void a_source_added_paused_and_resumed_while_the_job_runs_is_read_once_also_across_a_kill() throws Exception {
        try (Bench bench = new Bench(home)) {
            Files.writeString(home.resolve("zhengming.yaml"), """
                    registry: registry.jsonl
                    data: data
                    sources: [{ id: exports, kind: folder, path: inbox }]
                    source-folders: [more]
                    """);
            Path more = Files.createDirectories(home.resolve("more").resolve("weibo"));
            bench.drop("a.jsonl", Bench.hit("old", 1));
            Bench.replace(more.resolve("b.jsonl"), hits());
            try (CrashedJob killed = CrashedJob.kept(home)) {
                Await.until("the configured source read", () -> bench.indexed() == 1);
                added(false, Instant.now());
                Await.until("the added source being read", () -> bench.indexed() > 1);
                killed.kill();
            }

            try (KeptJob job = KeptJob.start(configuration(home), Bench.SETTINGS)) {
                Await.until("every hit in the index", () -> bench.indexed() == HITS + 1);
                assertThat(job.counters().sources()).containsKeys("exports", "weibo");
                assertThat(job.counters().sources().get("exports").items())
                        .as("the place of the other source is kept")
                        .isZero();
                bench.awaitCheckpoint();

                long read = job.counters().read();
                changed(job, true);
                Bench.replace(more.resolve("c.jsonl"), Bench.hit("late", 1));
                bench.drop("d.jsonl", Bench.hit("meanwhile", 1));
                Await.until(
                        "the other source read", () -> bench.find("meanwhile").isPresent());
                bench.awaitCheckpoint();
                assertThat(bench.find("late")).as("a paused source").isEmpty();

                changed(job, false);
                Await.until("what came in the pause", () -> bench.find("late").isPresent());
                bench.awaitCheckpoint();
                assertThat(job.counters().read()).as("nothing is read again").isEqualTo(read + 2);
                assertThat(bench.indexed()).isEqualTo(HITS + 3);
            }
        }
    }

    static Configuration configuration(Path home) throws Exception {
        return ConfigurationReader.read(home.resolve("zhengming.yaml"));
    }

    /** Returns when the job goes on with the change. */
    private void changed(KeptJob job, boolean paused) throws Exception {
        Instant now = Instant.now();
        added(paused, now);
        Await.until(
                "the change in force",
                () -> job.startedAt().orElseThrow().isAfter(now) && job.state() == JobState.RUNNING);
    }

    private void added(boolean paused, Instant at) throws Exception {
        SourceForm form = new SourceForm(
                SourceKind.FOLDER,
                "weibo",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                home.resolve("more").toString(),
                "weibo",
                null,
                null,
                null);
        AddedSources.in(home.resolve("data")).write(List.of(new AddedSource(form, paused, at)));
    }

    private static String hits() {
        List<String> lines = new ArrayList<>();
        for (int hit = 0; hit < HITS; hit++) {
            lines.add(Bench.hit("new-" + hit, 1));
        }
        return String.join("", lines);
    }
}
