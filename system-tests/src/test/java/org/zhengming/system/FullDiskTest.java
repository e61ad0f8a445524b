package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The disk of the data folder runs full while the program works: it says so, goes on as far as it can, and recovers. */
class FullDiskTest {

    private static final String PASSWORD = "correct horse";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int HITS = 20;

    @TempDir
    private Path office;

    private SmallDisk disk;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        port = Program.freePort();
        Files.copy(Program.home().resolve("corpus/registry.jsonl"), office.resolve("registry.jsonl"));
        Files.createDirectories(office.resolve("inbox"));
        Files.writeString(office.resolve("zhengming.yaml"), """
                registry: registry.jsonl
                data: disk/data
                http: { host: 127.0.0.1, port: %d }
                sources:
                  - { id: exports, kind: folder, path: inbox }
                security: { second-factor: off }
                """.formatted(port));
        Program.Result account = Program.run(
                (PASSWORD + "\n").getBytes(StandardCharsets.UTF_8),
                "account",
                "--config",
                config(),
                "--role",
                "PUBLICITY_OFFICER",
                "chen");
        assertThat(account.exitCode()).as(account.err()).isZero();
        Files.move(office.resolve("disk"), office.resolve("seed"));
        disk = new SmallDisk(Files.createDirectories(office.resolve("disk")), office.resolve("seed"), 300);
    }

    @Test
    void a_full_disk_is_told_and_once_there_is_room_again_nothing_is_lost_or_doubled() throws IOException {
        try (Program server = Program.start(disk.command(), List.of("-Xmx700m"), "serve", "--config", config())) {
            server.waitForLine("answers at", Duration.ofSeconds(150));
            SignedIn reader = new SignedIn("http://127.0.0.1:" + port);
            reader.signIn("chen", PASSWORD);
            drop("before");
            Eventually.is("the first findings", SOON, () -> indexed(reader) == HITS);
            assertThat(reader.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

            disk.fill(server);
            drop("during");
            Eventually.is("the problem", SOON, () -> problem(reader).equals("DISK_FULL"));
            Eventually.is(
                    "not ready",
                    SOON,
                    () -> reader.get("/actuator/health/readiness").statusCode() == 503);
            Eventually.is("a line in the log", SOON, () -> server.printed().contains("DISK_FULL"));
            Eventually.is("the job in trouble", SOON, () -> state(reader).equals("STARTING"));
            assertThat(reader.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(reader.get("/").statusCode()).isEqualTo(200);

            disk.makeRoom(server);
            Eventually.is(
                    "ready again",
                    SOON,
                    () -> reader.get("/actuator/health/readiness").statusCode() == 200);
            drop("after");
            Eventually.is("every finding", Duration.ofSeconds(150), () -> indexed(reader) == 3 * HITS);
            Eventually.is("no problem any more", SOON, () -> problem(reader).isEmpty());
            assertThat(state(reader)).isIn("LIVE", "LOADING");
            server.stop();
        }
    }

    /** -1 while it cannot be told: without an entry in the audit log nothing is given out. */
    private static long indexed(SignedIn reader) {
        var answer = reader.get("/api/v1/findings?size=1");
        return answer.statusCode() == 200
                ? SignedIn.read(answer.body()).path("total").asLong()
                : -1;
    }

    private static String problem(SignedIn reader) {
        return pipeline(reader).path("problem").path("code").asString("");
    }

    private static String state(SignedIn reader) {
        return pipeline(reader).path("state").asString();
    }

    private static JsonNode pipeline(SignedIn reader) {
        return reader.json("/api/v1/pipeline");
    }

    private String config() {
        return office.resolve("zhengming.yaml").toString();
    }

    private void drop(String name) throws IOException {
        String lines = IntStream.range(0, HITS)
                .mapToObj(i -> "{\"id\":\"%s-%d\",\"text\":\"沧南中院梁叙言的第%d份判决书写得太绕\"}\n".formatted(name, i, i))
                .collect(Collectors.joining());
        Path aside = Files.writeString(office.resolve("inbox").resolve(name + ".part"), lines);
        Files.move(aside, aside.resolveSibling(name + ".jsonl"));
    }
}
