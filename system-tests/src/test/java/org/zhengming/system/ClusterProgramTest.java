package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.cluster.FlinkCluster;

/** {@code ./zhengming submit} and {@code stop} with a real Flink cluster and a real Elasticsearch node. */
@ExtendWith(SharedMachines.class)
class ClusterProgramTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    private static final String PASSWORD = "correct horse";

    private ClusterOffice office;

    @TempDir
    private Path folder;

    @BeforeEach
    void openOffice(SharedMachines.Machines machines) throws IOException {
        office = ClusterOffice.open(machines, folder);
    }

    @AfterEach
    void closeOffice() throws IOException {
        office.close();
    }

    @Test
    void the_job_outlives_a_killed_taskmanager_and_goes_on_from_its_savepoint() throws IOException {
        String config = office.configuration(Program.freePort(), "");
        office.drop("first", 40);

        Program.Result submitted = Program.run("submit", "--config", config);
        assertThat(submitted.err())
                .contains("every TaskManager must see the folder")
                .doesNotContain("going on from");
        assertThat(submitted.exitCode()).as(submitted.err()).isZero();
        assertThat(submitted.lines()).singleElement().asString().matches("[0-9a-f]{32}");
        awaitIndexed(40);
        assertThat(Program.run("submit", "--config", config).err()).contains("JOB_RUNS_ALREADY");

        office.flink().killTaskManager(0);
        office.drop("second", 30);
        office.flink().restartTaskManager(0);
        awaitIndexed(70);

        Program.Result stopped = Program.run("stop", "--config", config);
        assertThat(stopped.exitCode()).as(stopped.err()).isZero();
        Path savepoint = Path.of(stopped.out().strip().replaceFirst("^file:/+", "/"));
        assertThat(savepoint.resolve("_metadata")).isRegularFile();
        assertThat(Program.run("stop", "--config", config).err()).contains("NO_JOB");

        office.drop("third", 20);
        Program.Result again = Program.run("submit", "--config", config, "--from-savepoint", savepoint.toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.err()).contains("going on from file:").contains(savepoint.toString());
        awaitIndexed(90);
        assertThat(office.indexed()).doesNotHaveDuplicates();
        assertThat(Program.run("stop", "--config", config).exitCode()).isZero();
        assertThat(Files.exists(office.data().resolve("scratch"))).isFalse();

        assertRefused("STATE_NEWER", "submit", "--config", config, "--from-savepoint", newer(savepoint));
        String renamed = write("renamed.yaml", Files.readString(Path.of(config)).replace("id: exports", "id: others"));
        assertRefused("STATE_NOT_RESTORED", "submit", "--config", renamed);
        Program.Result left = Program.run("submit", "--config", renamed, "--allow-non-restored");
        assertThat(left.exitCode()).as(left.err()).isZero();
        assertThat(Program.run("stop", "--config", renamed).exitCode()).isZero();
        assertThat(office.indexed()).doesNotHaveDuplicates().hasSize(90);
    }

    /** A copy of a savepoint as a version of the program would leave it that keeps more of stories. */
    private String newer(Path savepoint) throws IOException {
        String saved = Files.readString(savepoint.resolve("_metadata"), StandardCharsets.ISO_8859_1);
        assertThat(saved).contains("\"STORIES\":1");
        Path copy = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(
                copy.resolve("_metadata"),
                saved.replace("\"STORIES\":1", "\"STORIES\":2"),
                StandardCharsets.ISO_8859_1);
        return copy.toString();
    }

    @Test
    void the_pages_show_what_a_job_in_the_cluster_finds_and_how_it_is() throws IOException {
        int port = Program.freePort();
        String config = office.configuration(port, "");
        office.drop("shown", 25);
        office.dropBroken("broken");
        assertThat(Program.run(
                                (PASSWORD + "\n").getBytes(StandardCharsets.UTF_8),
                                "account",
                                "--config",
                                config,
                                "--role",
                                "PUBLICITY_OFFICER",
                                "chen")
                        .exitCode())
                .isZero();
        try (Program pages = Program.start("serve", "--config", config)) {
            pages.waitForLine("answers at", SOON);
            SignedIn reader = new SignedIn("http://127.0.0.1:" + port);
            reader.signIn("chen", PASSWORD);
            awaitState(reader, "STOPPED");

            assertThat(Program.run("submit", "--config", config).exitCode()).isZero();
            awaitState(reader, "LIVE");
            Eventually.is("the counts of the job", SOON, () -> {
                var counters = reader.json("/api/v1/pipeline").path("counters");
                return counters.path("indexed").asLong() == 25
                        && counters.path("deadLetters").asLong() == 1;
            });
            var source = reader.json("/api/v1/pipeline").path("sources").path(0);
            assertThat(source.path("state").asString()).isEqualTo("RUNNING");
            assertThat(source.path("items").asLong()).isEqualTo(25);
            Eventually.is(
                    "what was indexed in a search",
                    SOON,
                    () -> reader.json("/api/v1/findings?size=1").path("total").asLong() == 25);

            assertThat(Program.run("stop", "--config", config).exitCode()).isZero();
            awaitState(reader, "STOPPED");
            pages.stop();
        }
    }

    private static void awaitState(SignedIn reader, String state) {
        Eventually.is(
                "the pipeline " + state,
                SOON,
                () -> reader.json("/api/v1/pipeline").path("state").asString().equals(state));
    }

    @Test
    void what_a_cluster_cannot_take_is_refused_with_a_code_and_a_way_out() throws IOException {
        String config = office.configuration(Program.freePort(), "");
        assertRefused("CLUSTER_UNREACHABLE", "submit", "--config", config, "--jobmanager", "127.0.0.1:1");
        assertRefused("CLUSTER_ADDRESS", "submit", "--config", config, "--jobmanager", "nowhere");
        assertRefused("SAVEPOINT_MISSING", "submit", "--config", config, "--from-savepoint", folder + "/none");

        String wide = Files.readString(Path.of(config)).replace("parallelism: 2", "parallelism: 9");
        assertRefused("CLUSTER_SLOTS", "submit", "--config", write("wide.yaml", wide));
        String lucene = Files.readString(Path.of(config)).replaceFirst("index: .*", "index: { kind: lucene }");
        assertRefused("CLUSTER_NEEDS_ELASTICSEARCH", "submit", "--config", write("lucene.yaml", lucene));
    }

    @Test
    void a_cluster_of_another_version_is_refused() throws IOException {
        String config = office.configuration(Program.freePort(), "");
        try (FlinkCluster older = FlinkCluster.startAs("1.20.1", folder.resolve("older"))) {
            assertRefused("CLUSTER_VERSION", "submit", "--config", config, "--jobmanager", older.address());
        }
    }

    private void assertRefused(String code, String... command) {
        Program.Result result = Program.run(command);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("zhengming: " + code + ": ").doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void awaitIndexed(int posts) {
        List<String> last = office.indexed();
        try {
            Eventually.is(
                    posts + " posts in the index", SOON, () -> office.indexed().size() == posts);
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + ", last " + last.size() + "\n"
                            + office.flink().log(),
                    e);
        }
    }
}
