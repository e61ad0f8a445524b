package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.database.DatabasePlace;

/** What is sealed anew is told by CaseDeskTest and SecondFactorsTest; here the whole command runs. */
class RotateKeysCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configure() throws IOException {
        DatabasePlace place = TestDatabase.fresh();
        Files.writeString(folder.resolve("zhengming.yaml"), """
                registry: registry.jsonl
                data: data
                database: { host: %s, port: %d, name: %s, tls: false, secret-file: database.properties }
                """.formatted(place.host(), place.port(), place.name()));
        Files.write(
                folder.resolve("database.properties"),
                place.passwords().entrySet().stream()
                        .map(each -> each.getKey().user() + "=" + each.getValue())
                        .toList());
    }

    @Test
    void each_ring_ends_with_a_new_key_alone_and_a_trace() throws IOException {
        assertThat(run()).as(err.toString()).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "fields: 0 sealed anew, key 2 is the only one now",
                        "register: 0 sealed anew, key 2 is the only one now",
                        "accounts: 0 sealed anew, key 2 is the only one now");
        for (String ring : List.of("fields", "register", "accounts")) {
            try (Stream<Path> keys = Files.list(folder.resolve("data/keys").resolve(ring))) {
                assertThat(keys.map(key -> key.getFileName().toString())).containsExactly("2.key");
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("data/audit"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl")))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("ROTATE_KEYS", "register: key 2 begun", "register: key 2 alone"));
        }
    }

    @Test
    void while_a_server_runs_it_does_nothing_and_says_so() {
        try (AuditLog server = AuditLog.open(folder.resolve("data/audit"))) {
            assertThat(server).isNotNull();
            assertThat(run()).isEqualTo(1);
        }
        assertThat(err.toString()).contains("DATA_IN_USE", "stop the server first");
        assertThat(folder.resolve("data/keys")).doesNotExist();
    }

    private int run() {
        return Zhengming.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "rotate-keys",
                        "--config",
                        folder.resolve("zhengming.yaml").toString());
    }
}
