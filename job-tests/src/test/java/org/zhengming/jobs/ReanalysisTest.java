package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.reanalysis.ChangeSummary;
import org.zhengming.analytics.reanalysis.ChangeSummary.PersonChange;
import org.zhengming.analytics.reanalysis.ChangeSummary.RouteChange;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.analytics.reanalysis.ReanalysisUnderWay;
import org.zhengming.analytics.reanalysis.Run;
import org.zhengming.jobs.reanalysis.BatchReanalysis;
import org.zhengming.node.ElasticsearchNode;

@Timeout(240)
class ReanalysisTest {

    private static final int FIRST = 3;
    private static final int MANY = 1_000;

    @TempDir
    Path home;

    @TempDir
    Path nodeHome;

    @Test
    void nothing_changes_while_the_rules_are_the_same() throws Exception {
        Judged judged = new Judged(home, "").filled(FIRST);
        try (SearchIndex before = judged.index()) {
            Run run = batch(judged).apply("somebody", null);

            assertThat(run.summary().changed()).isZero();
            assertThat(run.progress()).isEqualTo(new Run.Progress(FIRST + 2, FIRST + 2, FIRST + 2, 0));
            assertThat(document(judged, "second").version())
                    .isEqualTo(before.find("second").orElseThrow().version());
        }
    }

    @Test
    void the_batch_form_judges_by_the_new_rules_and_says_what_changed() throws Exception {
        judgedByTheNewRules(new Judged(home, "").filled(FIRST));
    }

    @Test
    void so_it_does_in_elasticsearch() throws Exception {
        try (ElasticsearchNode node = ElasticsearchNode.start(nodeHome)) {
            judgedByTheNewRules(new Judged(
                            home,
                            "index: { kind: elasticsearch, url: \"%s\", name: findings }".formatted(node.address()))
                    .filled(FIRST));
        }
    }

    private static void judgedByTheNewRules(Judged judged) throws Exception {
        IndexedFinding second = document(judged, "second");
        judged.changed();

        Run told = batch(judged).dryRun("somebody", null);
        assertThat(judged.count(Route.MONITOR)).as("a dry run writes nothing").isEqualTo(FIRST + 1);
        Run run = batch(judged).apply("somebody", null);

        assertThat(run.summary()).isEqualTo(told.summary());
        assertChanges(run.summary());
        assertAfter(judged, second);
        Run again = batch(judged).apply("somebody", null);
        assertThat(again.summary().changed())
                .as("done twice it changes nothing")
                .isZero();
    }

    @Test
    void the_running_job_does_it_and_the_batch_form_keeps_off_its_data() throws Exception {
        Judged judged = new Judged(home, "").filled(FIRST);
        IndexedFinding second = document(judged, "second");
        Files.createDirectories(home.resolve("inbox"));
        ReanalysisFiles files = new ReanalysisFiles(new JobDirectories(judged.configuration.data()).reanalysis());
        try (EmbeddedJob job = EmbeddedJob.start(judged.configuration, Bench.SETTINGS)) {
            job.awaitRunning(Duration.ofSeconds(120));
            judged.changed();

            assertThatExceptionOfType(JobStartException.class)
                    .isThrownBy(() -> batch(judged).apply("somebody", null))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("DATA_IN_USE"));
            files.request("admin", null, false, Instant.now());
            assertThatExceptionOfType(ReanalysisUnderWay.class)
                    .isThrownBy(() -> files.request("another", null, false, Instant.now()));
            Await.until("the reanalysis", () -> !files.latest().orElseThrow().underWay());

            assertChanges(files.latest().orElseThrow().summary());
            assertAfter(judged, second);
            files.request("admin", Instant.now(), true, Instant.now());
            Await.until("the second", () -> !files.latest().orElseThrow().underWay());
            assertThat(files.latest().orElseThrow().progress().seen())
                    .as("nothing was observed since")
                    .isZero();
        }
    }

    @Test
    void a_kill_in_the_middle_changes_neither_the_result_nor_what_is_told_of_it() throws Exception {
        Judged judged = new Judged(home, "").filled(MANY);
        Bench.replace(home.resolve("policy.txt"), Policies.checkingEverything("ours-2"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReanalysisTest.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "process.log"))
                .start();
        try {
            Await.until("the first change in the index", () -> changed(judged) > 0);
        } finally {
            process.destroyForcibly().waitFor();
        }
        long atTheKill = changed(judged);
        assertThat(atTheKill).isPositive().isLessThan(MANY + 1);

        Run run = batch(judged).apply("another", null);

        assertThat(run.by()).as("the run that was killed goes on").isEqualTo("somebody");
        assertThat(run.summary().routes())
                .extracting(RouteChange::from, RouteChange::to, RouteChange::count)
                .containsExactly(tuple(Route.MONITOR, Route.FACT_CHECK, MANY + 1L));
        assertThat(judged.count(Route.FACT_CHECK)).isEqualTo(MANY + 1);
        try (SearchIndex index = judged.index()) {
            IndexedFinding any = index.find("first-7").orElseThrow();
            assertThat(any.version())
                    .as("written once")
                    .isEqualTo(any.observedAt().toEpochMilli() + 1);
        }
    }

    /** Entry of the process that is killed. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        new BatchReanalysis(Judged.configuration(home, ""), Bench.SETTINGS).apply("somebody", null);
    }

    private static long changed(Judged judged) {
        try {
            return judged.count(Route.FACT_CHECK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertChanges(ChangeSummary summary) {
        assertThat(summary.routes())
                .containsExactly(
                        new RouteChange(Route.MONITOR, Route.DROP, FIRST, List.of("first-0", "first-1", "first-2")),
                        new RouteChange(Route.MONITOR, Route.FACT_CHECK, 1, List.of("second")));
        assertThat(summary.persons()).containsExactly(new PersonChange("P1", 0, FIRST));
        assertThat(summary.deleted()).isEqualTo(FIRST);
        assertThat(summary.sameRoute())
                .as("the leak's reasons tell the new version")
                .isEqualTo(1);
    }

    private static void assertAfter(Judged judged, IndexedFinding secondBefore) throws Exception {
        assertThat(judged.count(Route.MONITOR)).isZero();
        IndexedFinding second = document(judged, "second");
        assertThat(second.finding().route()).isEqualTo(Route.FACT_CHECK);
        assertThat(second.version()).isEqualTo(secondBefore.version() + 1);
        assertThat(second.observedAt()).isEqualTo(secondBefore.observedAt());
        assertThat(second.story()).isEqualTo("story-second");
        IndexedFinding leak = document(judged, "leak");
        assertThat(leak.finding().route()).isEqualTo(Route.REFERRAL_REVIEW);
        assertThat(leak.text()).doesNotContain(Judged.PHONE).hasSize(Judged.LEAK.length());
        assertThat(leak.sealedContent()).isNotNull();
        try (SearchIndex index = judged.index()) {
            assertThat(index.find("first-0")).isEmpty();
        }
    }

    private static BatchReanalysis batch(Judged judged) {
        return new BatchReanalysis(judged.configuration, Bench.SETTINGS);
    }

    private static IndexedFinding document(Judged judged, String id) throws Exception {
        try (SearchIndex index = judged.index()) {
            return index.find(id).orElseThrow();
        }
    }
}
