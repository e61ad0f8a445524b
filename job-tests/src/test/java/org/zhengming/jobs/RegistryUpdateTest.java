package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryUpdateTest {

    private static final String SECOND_PERSON = """
            {"id":"P2","name":"司徒砚秋","role":"JUDGE",\
            "organ":{"id":"C2","name":"沧南市临湖区人民法院","region":"沧南市"}}
            """;
    private static final String ABOUT_THE_SECOND = "沧南市临湖区人民法院法官司徒砚秋昨天宣判。";

    @TempDir
    Path home;

    @Test
    void a_new_version_of_the_registry_reaches_the_running_job() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.line("early", ABOUT_THE_SECOND, 1));
            EmbeddedJob job = bench.start();
            Await.until("the early post read", () -> job.counters().read() == 1);
            String before = awaitVersion(job, Optional.empty());

            Bench.replace(bench.registry(), Bench.PERSON + SECOND_PERSON);
            awaitVersion(job, Optional.of(before));
            bench.drop("b.jsonl", Bench.line("late", ABOUT_THE_SECOND, 1));
            Await.until("the finding in the index", () -> bench.indexed() == 1);

            assertThat(bench.find("late").orElseThrow().finding().organs()).contains("C2");
            assertThat(bench.find("early"))
                    .as("what nobody was registered for is forgotten")
                    .isEmpty();
        }
    }

    @Test
    void a_broken_version_is_refused_and_the_one_before_stays() throws Exception {
        try (Bench bench = new Bench(home)) {
            EmbeddedJob job = bench.start();
            String before = awaitVersion(job, Optional.empty());

            Bench.replace(bench.registry(), Bench.PERSON + "{\"id\":\"P2\",\"name\":");
            Await.until("the refusal", () -> job.registryProblem().isPresent());
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            Await.until("the finding in the index", () -> bench.indexed() == 1);

            assertThat(job.registryVersion()).contains(before);
            assertThat(job.registryProblem().orElseThrow()).contains("refused", "line 2");
        }
    }

    @Test
    void a_job_that_starts_while_the_file_is_broken_works_with_the_version_before() throws Exception {
        try (Bench bench = new Bench(home)) {
            EmbeddedJob first = bench.start();
            String before = awaitVersion(first, Optional.empty());
            first.stop();

            Bench.replace(bench.registry(), "no registry at all");
            EmbeddedJob second = bench.start();
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            Await.until("the finding in the index", () -> bench.indexed() == 1);

            assertThat(second.registryVersion()).contains(before);
            Await.until("the refusal", () -> second.registryProblem().isPresent());
        }
    }

    private static String awaitVersion(EmbeddedJob job, Optional<String> other) throws InterruptedException {
        Await.until("a registry version in force everywhere", () -> job.registryVersion()
                .filter(hash -> !Optional.of(hash).equals(other))
                .isPresent());
        return job.registryVersion().orElseThrow();
    }
}
