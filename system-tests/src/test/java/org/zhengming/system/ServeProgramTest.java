package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code ./zhengming account} and {@code serve} with an office's own configuration, as the README tells. */
class ServeProgramTest {

    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path office;

    private int port;

    @BeforeEach
    void writeConfiguration() throws IOException {
        port = Program.freePort();
        Files.copy(Program.home().resolve("corpus/registry.jsonl"), office.resolve("registry.jsonl"));
        Files.writeString(office.resolve("zhengming.yaml"), """
                registry: registry.jsonl
                data: data
                http: { host: 127.0.0.1, port: %d }
                sources:
                  - { id: exports, kind: folder, path: inbox }
                security: { second-factor: off }
                """.formatted(port));
    }

    @Test
    void an_export_dropped_into_the_folder_is_found_and_its_broken_line_is_counted() throws IOException {
        assertThat(addAccount(PASSWORD, "PUBLICITY_OFFICER").exitCode()).isZero();
        try (Program server = serve()) {
            SignedIn reader = signedIn();

            drop("{\"id\":\"s1\",\"text\":\"沧南中院梁叙言的判决书写得太绕\"}\n{\"id\":\"s2\",\"text\":\n");

            Eventually.is(
                    "the post and the dead letter",
                    Duration.ofSeconds(60),
                    () -> reader.json("/api/v1/findings?size=1").path("total").asLong() == 1
                            && reader.json("/api/v1/pipeline")
                                            .at("/counters/deadLetters")
                                            .asLong()
                                    == 1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(office.resolve("data"))))
                    .isEqualTo("rwx------");
            server.stop();
        }
        Program.Result audit =
                Program.run("verify-audit", office.resolve("data/audit").toString());
        assertThat(audit.exitCode()).isZero();
        assertThat(audit.out()).startsWith("sound: ");
    }

    @Test
    void meetings_convened_while_the_server_is_killed_are_there_once_when_they_are_asked_for_again() throws Exception {
        assertThat(addAccount(PASSWORD, "COMMITTEE_MEMBER").exitCode()).isZero();
        List<String> keys =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(120).toList();
        Map<String, String> answered = new ConcurrentHashMap<>();
        try (Program server = serve();
                ExecutorService clients = Executors.newFixedThreadPool(4)) {
            SignedIn member = signedIn();
            keys.forEach(key -> clients.submit(() -> answered.put(key, convene(member, key))));
            Eventually.is("some answers", Duration.ofSeconds(60), () -> answered.size() >= 10);
            server.kill();
        }
        assertThat(answered).hasSizeBetween(10, keys.size() - 1);

        try (Program server = serve()) {
            SignedIn member = signedIn();
            Map<String, String> again = new HashMap<>();
            keys.forEach(key -> again.put(key, convene(member, key)));

            assertThat(again).containsAllEntriesOf(answered);
            assertThat(again.values()).doesNotHaveDuplicates();
            assertThat(meetings(member)).containsExactlyInAnyOrderElementsOf(again.values());
            server.stop();
        }
        assertThat(Program.run("verify-audit", office.resolve("data/audit").toString())
                        .out())
                .startsWith("sound: ");
    }

    @Test
    void an_audit_log_that_somebody_changed_is_told_with_its_line() throws IOException {
        assertThat(addAccount(PASSWORD, "PUBLICITY_OFFICER").exitCode()).isZero();
        try (Program server = serve()) {
            signedIn();
            server.stop();
        }
        Path log;
        try (var files = Files.list(office.resolve("data/audit"))) {
            log = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(log, Files.readString(log).replaceFirst("chen", "lin"));

        Program.Result audit = Program.run("verify-audit", log.toString());

        assertThat(audit.exitCode()).isEqualTo(4);
        assertThat(audit.out()).contains("line 1").contains("CHANGED");
    }

    @Test
    void without_an_account_it_says_how_to_add_one() {
        Program.Result result = Program.run("serve", "--config", config());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("NO_ACCOUNTS").contains("./zhengming account");
    }

    @Test
    void a_short_or_usual_password_is_refused_and_one_that_the_operator_knows_is_kept_as_such() throws IOException {
        assertThat(addAccount("short", "PUBLICITY_OFFICER").err()).contains("PASSWORD_SHORT");
        assertThat(addAccount("桥上的灯".repeat(7), "PUBLICITY_OFFICER").err()).contains("PASSWORD_LONG");
        assertThat(addAccount("chen-1234567", "PUBLICITY_OFFICER").err()).contains("PASSWORD_WEAK");
        assertThat(addAccount(PASSWORD, "PUBLICITY_OFFICER", "--change-at-first-sign-in")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(office.resolve("data/accounts.jsonl"))).contains("\"passwordGivenAt\":\"20");
    }

    @Test
    void a_mistake_in_the_configuration_is_named_with_its_line() throws IOException {
        Files.writeString(office.resolve("zhengming.yaml"), "registry: registry.jsonl\nregistri: x\n");

        Program.Result result = Program.run("serve", "--config", config());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("zhengming.yaml:2: UNKNOWN_KEY").doesNotContain("\tat ");
    }

    private Program serve() {
        Program server = Program.start("serve", "--config", config());
        server.waitForLine("answers at", Duration.ofSeconds(90));
        return server;
    }

    private SignedIn signedIn() {
        SignedIn reader = new SignedIn("http://127.0.0.1:" + port);
        reader.signIn("chen", PASSWORD);
        return reader;
    }

    /** @return id of the meeting */
    private static String convene(SignedIn member, String key) {
        HttpResponse<String> answer = member.post("/api/v1/cases/meeting", key, """
                {"organ": "C01", "reason": "按计划召开", "fields": {"kind": "PLENARY", "startsAt": "2026-03-05T01:00:00Z",
                 "agenda": [{"item": 1, "matter": "援助申请审议"}], "members": [{"name": "委员甲", "present": true}]}}
                """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedIn.read(answer.body()).path("id").asString();
    }

    private static List<String> meetings(SignedIn member) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = member.json("/api/v1/cases/meeting?size=100" + next);
            page.path("cases").forEach(each -> ids.add(each.path("id").asString()));
            next = page.path("nextCursor").isString()
                    ? "&cursor=" + URLEncoder.encode(page.path("nextCursor").asString(), StandardCharsets.UTF_8)
                    : "";
        } while (!next.isEmpty());
        return ids;
    }

    private Program.Result addAccount(String password, String role, String... more) {
        List<String> words = new ArrayList<>(List.of("account", "--config", config(), "--role", role, "chen"));
        words.addAll(List.of(more));
        return Program.run((password + "\n").getBytes(StandardCharsets.UTF_8), words.toArray(String[]::new));
    }

    private String config() {
        return office.resolve("zhengming.yaml").toString();
    }

    private void drop(String lines) throws IOException {
        Path inbox = Files.createDirectories(office.resolve("inbox"));
        Path aside = Files.writeString(inbox.resolve("posts.jsonl.part"), lines);
        Files.move(aside, inbox.resolve("posts.jsonl"));
    }
}
