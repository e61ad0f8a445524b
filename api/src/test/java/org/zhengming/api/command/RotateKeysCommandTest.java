package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.embedded.OfficeDatabase;
import org.zhengming.api.evidence.desk.EvidenceRooms;
import org.zhengming.api.evidence.desk.EvidenceRotation;
import org.zhengming.api.evidence.desk.SealedPackages;
import org.zhengming.ingest.source.ConfigurationReader;

/** What else is sealed anew is told by CaseDeskTest, SecondFactorsTest and SealRotationTest; here the whole command runs. */
class RotateKeysCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private DatabasePlace place;

    @BeforeEach
    void configure() throws IOException {
        place = TestDatabase.fresh();
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
                        "evidence: 0 sealed anew, key 2 is the only one now",
                        "seal: 0 sealed anew, key 2 is the only one now",
                        "accounts: 0 sealed anew, key 2 is the only one now");
        for (String ring : List.of("fields", "register", "evidence", "seal", "accounts")) {
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

    /** As an operator runs it: the program's own database, and keys of the time before there were rings. */
    @Test
    void evidence_and_originals_are_sealed_anew_and_a_rotation_that_was_killed_is_ended() throws Exception {
        Path config = folder.resolve("zhengming.yaml");
        Files.writeString(config, "registry: registry.jsonl\ndata: data\n");
        Path data = folder.resolve("data");
        List<UUID> packages = Stream.generate(UUID::randomUUID).limit(3).toList();
        SortedMap<String, byte[]> content = new TreeMap<>(Map.of("manifest.json", new byte[] {1, 2, 3}));
        try (OfficeDatabase database = OfficeDatabase.open(ConfigurationReader.read(config))) {
            for (UUID id : packages) {
                SealedPackages.keep(database.place(), data, id, "order of " + id, content);
            }
            Path keys = EvidenceRooms.keys(data);
            KeyRing.rotate(keys);
            try (EvidenceRotation killed = EvidenceRotation.of(database.place(), data, 1)) {
                assertThat(killed.next()).isEqualTo(1);
            }
            for (UUID id : packages) {
                assertThat(SealedPackages.order(database.place(), data, id)).isEqualTo("order of " + id);
            }
            try (EvidenceRotation killed = EvidenceRotation.of(database.place(), data, 2)) {
                while (killed.next() > 0) {
                    assertThat(killed.hasNext()).isTrue();
                }
                assertThat(killed.next()).as("packages of a batch").isEqualTo(2);
            }
            for (UUID id : packages) {
                assertThat(SealedPackages.content(data, id)).containsOnlyKeys("manifest.json");
            }
        }

        assertThat(run()).as(err.toString()).isZero();

        assertThat(out.toString()).contains("evidence: 1 sealed anew, key 2 is the only one now");
        try (OfficeDatabase database = OfficeDatabase.open(ConfigurationReader.read(config))) {
            for (UUID id : packages) {
                assertThat(SealedPackages.order(database.place(), data, id)).isEqualTo("order of " + id);
                assertThat(SealedPackages.content(data, id)).containsOnlyKeys("manifest.json");
            }
        }
        assertThat(KeyRing.open(EvidenceRooms.keys(data)).numbers()).containsExactly(2);
    }

    @Test
    void a_package_that_cannot_be_opened_keeps_every_key_where_it_is() throws Exception {
        UUID id = UUID.randomUUID();
        Path data = folder.resolve("data");
        SealedPackages.keep(place, data, id, "order", new TreeMap<>(Map.of("manifest.json", new byte[] {1})));
        Path file = data.resolve("evidence").resolve(id + ".sealed");
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length - 1] ^= 1;
        Files.write(file, sealed);

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("KEY_MISSING", id.toString(), "run this again");
        assertThat(KeyRing.open(EvidenceRooms.keys(data)).numbers()).containsExactly(1, 2);
        sealed[sealed.length - 1] ^= 1;
        Files.write(file, sealed);
        assertThat(run()).as(err.toString()).isZero();
        assertThat(SealedPackages.content(data, id)).containsOnlyKeys("manifest.json");
        assertThat(KeyRing.open(EvidenceRooms.keys(data)).numbers()).containsExactly(2);
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
