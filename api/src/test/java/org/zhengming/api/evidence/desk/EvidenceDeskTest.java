package org.zhengming.api.evidence.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.database.Scope;
import org.zhengming.api.evidence.Captures;
import org.zhengming.api.evidence.EvidenceSettings;
import org.zhengming.api.evidence.LocalSite;
import org.zhengming.api.evidence.TestAuthority;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.seal.SigningIdentity;
import org.zhengming.api.evidence.verify.PackageVerifier;
import org.zhengming.api.evidence.verify.TrustedCertificates;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceDeskTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EvidenceSettings SETTINGS =
            new EvidenceSettings(null, null, SigningIdentity.Kind.ECDSA, List.of(), null, Set.of("127.0.0.1"));
    private static final Duration SOON = Duration.ofSeconds(60);

    private static LocalSite site;
    private static TestServer server;
    private static TestReader officer;
    private static TestReader reviewer;
    private static TestReader approver;

    @BeforeAll
    static void open(@TempDir Path data) throws IOException {
        site = LocalSite.plain();
        server = TestServer.start(data, settings -> settings.withEvidence(SETTINGS));
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        reviewer = server.signedIn(AccountRole.REVIEWER);
        approver = server.signedIn(AccountRole.APPROVER);
    }

    @AfterAll
    static void close() {
        server.close();
        site.close();
    }

    @Test
    void two_people_capture_and_a_third_lets_a_copy_leave() throws Exception {
        int askedBefore = site.asked().size();
        String id = requested(site.url("/moved"));
        assertThat(site.asked()).as("nothing is fetched by one person alone").hasSize(askedBefore);
        assertThat(post(officer, "/captures/" + id + "/attendance", Map.of()).statusCode())
                .isEqualTo(403);

        assertThat(post(reviewer, "/captures/" + id + "/attendance", Map.of()).statusCode())
                .isEqualTo(200);
        JsonNode sealed = awaited(id, "SEALED");
        assertThat(sealed.path("custody").toString()).contains("CAPTURED", "HASHED", "SEALED");

        assertThat(officer.get(path("/packages/" + id + "/contents")).body())
                .contains("items/001-page.warc", "manifest.p7s");
        HttpResponse<String> text = officer.get(path("/packages/" + id + "/file?path=items/002-text.txt"));
        assertThat(text.body()).contains("临湖市某帖");
        assertThat(text.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(json(post(officer, "/packages/" + id + "/verification", Map.of()))
                        .path("sound")
                        .asBoolean())
                .isTrue();

        String export = json(post(officer, "/packages/" + id + "/exports", Map.of("reason", "移送公安机关")))
                .path("id")
                .asString();
        HttpResponse<String> unfit = post(
                officer,
                "/packages/" + id + "/exports",
                Map.of("reason", "移送公安机关", "certificate", TestAuthority.pem("Ed25519")));
        assertThat(unfit.statusCode())
                .as("a key to which nothing can be encrypted")
                .isEqualTo(400);
        assertThat(taken(officer, export).statusCode()).isEqualTo(409);
        assertThat(post(officer, "/exports/" + export + "/decision", Map.of("granted", true))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(approver, "/exports/" + export + "/decision", Map.of("granted", true))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> copy = taken(officer, export);
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(PackageVerifier.verify(copy.body(), TrustedCertificates.NOT_ASKED)
                        .faults())
                .isEmpty();
        assertThat(taken(officer, export).statusCode()).as("once").isEqualTo(409);
        assertThat(officer.get(path("/packages/" + id)).body()).contains("VIEWED", "VERIFIED", "EXPORTED");
    }

    @Test
    void a_covered_copy_stands_beside_the_original() throws Exception {
        String id = sealed(site.url("/page"));
        Map<String, Object> request = Map.of(
                "reason",
                "遮蔽个人信息",
                "items",
                List.of(Map.of("path", "items/002-text.txt", "spans", List.of(Map.of("start", 0, "end", 4)))));
        String key = UUID.randomUUID().toString();

        String copy = json(post(officer, "/packages/" + id + "/redactions", request, key))
                .path("id")
                .asString();
        String again = json(post(officer, "/packages/" + id + "/redactions", request, key))
                .path("id")
                .asString();

        assertThat(again).isEqualTo(copy).isNotEqualTo(id);
        assertThat(officer.get(path("/packages/" + copy + "/file?path=items/redacted-002-text.txt"))
                        .body())
                .startsWith("■■■■");
        assertThat(officer.get(path("/packages/" + id)).body()).contains("REDACTED_COPY_MADE");
        assertThat(post(officer, "/packages/" + id + "/redactions", Map.of("reason", "x", "items", List.of()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void one_request_for_a_covered_copy_that_comes_several_times_at_once_makes_one_sound_copy() throws Exception {
        String id = sealed(site.url("/page"));
        Map<String, Object> request = Map.of(
                "reason",
                "遮蔽个人信息",
                "items",
                List.of(Map.of("path", "items/002-text.txt", "spans", List.of(Map.of("start", 0, "end", 4)))));
        for (int round = 0; round < 5; round++) {
            String key = UUID.randomUUID().toString();
            List<HttpResponse<String>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> post(officer, "/packages/" + id + "/redactions", request, key)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).isEqualTo(200));
            assertThat(answers)
                    .extracting(each -> json(each).path("id").asString())
                    .containsOnly(id(answers));
            assertThat(officer.get(path("/packages/" + id(answers) + "/contents"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(server.data().resolve("evidence")).isDirectoryNotContaining("glob:**.part");
    }

    private static String id(List<HttpResponse<String>> answers) {
        return json(answers.getFirst()).path("id").asString();
    }

    @Test
    void what_cannot_be_captured_says_why_and_private_addresses_are_refused() throws Exception {
        for (String url :
                List.of("http://localhost:1/", "http://169.254.169.254/", "http://[::1]/", site.url("/to-metadata"))) {
            String id = requested(url);
            post(reviewer, "/captures/" + id + "/attendance", Map.of());

            assertThat(awaited(id, "FAILED").path("failure").asString()).isEqualTo("PRIVATE_ADDRESS");
            assertThat(officer.get(path("/packages/" + id + "/contents")).statusCode())
                    .isEqualTo(409);
            await().atMost(SOON).until(() -> trace().contains("\"SEAL_EVIDENCE\",\"what\":\"" + id));
            assertThat(trace()).contains(id + " PRIVATE_ADDRESS");
        }
    }

    @Test
    void a_request_that_comes_twice_is_done_once_and_one_person_is_not_two() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = request(site.url("/page"), "reviewer");

        String first = json(post(officer, "/captures", request, key)).path("id").asString();
        assertThat(json(post(officer, "/captures", request, key)).path("id").asString())
                .isEqualTo(first);
        assertThat(code(post(officer, "/captures", request(site.url("/other"), "reviewer"), key)))
                .isEqualTo("CASE_REQUEST_KEY_REUSED");
        assertThat(code(post(officer, "/captures", request(site.url("/page"), "Publicity_Officer"))))
                .isEqualTo("SAME_PERSON");
        assertThat(code(post(officer, "/captures", Map.of("url", "x")))).isEqualTo("BODY_INVALID");
        assertThat(post(server.signedIn(AccountRole.POLICE_LIAISON), "/captures", request)
                        .statusCode())
                .isEqualTo(403);
        assertThat(code(officer.get(path("/packages/" + UUID.randomUUID())))).isEqualTo("EVIDENCE_NOT_FOUND");
        assertThat(officer.get(path("/packages?size=1")).body()).contains("\"cursor\"");
    }

    @ParameterizedTest
    @CsvSource({"cause,\\ud800", "cause,\\u0000", "url,\\ud800", "reasonIfNone,\\udfff"})
    void characters_that_cannot_be_kept_are_refused(String field, String escaped) {
        Map<String, Object> request = request(site.url("/page"), "reviewer");
        request.put(field, "KEPT");
        String body = JSON.writeValueAsString(request).replace("KEPT", escaped);

        HttpResponse<String> answer = officer.send(
                "POST",
                path("/captures"),
                body,
                "X-XSRF-TOKEN",
                officer.csrfToken(),
                "Idempotency-Key",
                "0123456789abcdef");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("BODY_INVALID");
    }

    @Test
    void a_package_changed_on_disk_is_neither_shown_nor_handed_out() throws Exception {
        String id = sealed(site.url("/page"));
        Path file = server.data().resolve("evidence").resolve(id + ".sealed");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(code(officer.get(path("/packages/" + id + "/contents")))).isEqualTo("EVIDENCE_DAMAGED");
        assertThat(code(post(officer, "/packages/" + id + "/verification", Map.of())))
                .isEqualTo("EVIDENCE_DAMAGED");
    }

    @Test
    void neither_the_disk_nor_the_audit_log_holds_what_was_captured_in_the_clear() throws Exception {
        sealed(site.url("/page?of=zhangsan"));

        try (Stream<Path> files = Files.walk(server.data())) {
            for (Path each : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("evidence")
                            || file.toString().contains("audit"))
                    .toList()) {
                String content = new String(Files.readAllBytes(each), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(content).as(each.toString()).doesNotContain("zhangsan", "0000 1234");
            }
        }
    }

    @Test
    void a_custody_chain_changed_in_the_database_is_told_as_damage_and_leaves_a_trace(@TempDir Path data)
            throws Exception {
        DatabasePlace place = TestDatabase.fresh();
        UUID id = UUID.randomUUID();
        SealedPackages.insert(place, id, "C01", "SEALED");
        try (Connection connection = place.connectToEveryOrgan(DatabaseRole.APPLICATION);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into evidence_custody (package_id, seq, event) values ('" + id + "', 1, 'no event')");
        }
        try (Database database = Database.connect(place, DatabaseRole.APPLICATION);
                AuditLog audit = AuditLog.open(data.resolve("audit"));
                EvidenceRooms rooms = rooms(data, database, new AuditOutbox(database, audit, "cases"), audit)) {
            Actor checker = actor("checker", Scope.of(Set.of("C01")));

            assertThatThrownBy(() -> rooms.exports().verify(checker, id).block())
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ProblemCode.EVIDENCE_DAMAGED));
        }
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl")))
                    .anySatisfy(file ->
                            assertThat(Files.readString(file)).contains("VERIFY_EVIDENCE", id.toString(), "FAILED"));
        }
    }

    @Test
    void a_capture_that_is_begun_twice_is_made_once_and_stays_sound(@TempDir Path data) {
        try (Database database = Database.connect(TestDatabase.fresh(), DatabaseRole.APPLICATION);
                AuditLog audit = AuditLog.open(data.resolve("audit"));
                EvidenceRooms rooms = rooms(data, database, new AuditOutbox(database, audit, "cases"), audit)) {
            CaptureOrder order = new CaptureOrder(
                    "C01", site.url("/page?twice"), "assistant", Captures.TWO_PEOPLE.witness(), Captures.OCCASION);
            UUID id = rooms.desk()
                    .request(actor("operator", Scope.of(Set.of("C01"))), order, "0123456789abcdef")
                    .block()
                    .id();
            rooms.desk().attend(actor("assistant", Scope.of(Set.of("C01"))), id).block();

            rooms.jobs().begin(id);
            rooms.jobs().begin(id);

            await().atMost(SOON)
                    .until(() ->
                            rooms.desk().held(Scope.PROGRAM, id).block().row().state() == EvidenceState.SEALED);
            await().during(Duration.ofSeconds(2)).atMost(SOON).untilAsserted(() -> assertThat(rooms.desk()
                            .open(rooms.desk().held(Scope.PROGRAM, id).block()))
                    .isNotNull());
        }
    }

    @Test
    void what_a_crash_left_is_captured_after_the_next_start(@TempDir Path data) {
        DatabasePlace place = TestDatabase.fresh();
        Actor operator = actor("operator", Scope.of(Set.of("C01")));
        Actor assistant = actor("assistant", Scope.of(Set.of("C01")));
        try (Database database = Database.connect(place, DatabaseRole.APPLICATION);
                AuditLog audit = AuditLog.open(data.resolve("audit"))) {
            AuditOutbox outbox = new AuditOutbox(database, audit, "cases");
            UUID id;
            try (EvidenceRooms rooms = rooms(data, database, outbox, audit)) {
                CaptureOrder order = new CaptureOrder(
                        "C01", site.url("/page"), "assistant", Captures.TWO_PEOPLE.witness(), Captures.OCCASION);
                id = rooms.desk()
                        .request(operator, order, "0123456789abcdef")
                        .block()
                        .id();
                rooms.desk().attend(assistant, id).block();
                // Killed here: the file was written, the database was not told.
                Files.write(data.resolve("evidence").resolve(id + ".sealed"), new byte[] {1, 2, 3});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try (EvidenceRooms rooms = rooms(data, database, outbox, audit)) {
                await().atMost(SOON)
                        .until(() -> rooms.desk()
                                        .held(Scope.PROGRAM, id)
                                        .block()
                                        .row()
                                        .state()
                                == EvidenceState.SEALED);
                EvidenceDesk.Held held = rooms.desk().held(Scope.PROGRAM, id).block();
                assertThat(rooms.desk().open(held).files()).containsKey("manifest.json");
                assertThat(rooms.exports().verify(operator, id).block().sound()).isTrue();
                assertThatThrownBy(() -> rooms.desk()
                                .find(actor("stranger", Scope.of(Set.of("C02"))), id)
                                .block())
                        .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                                .isEqualTo(ProblemCode.EVIDENCE_NOT_FOUND));
                assertThat(rooms.expiry().expireUnnamed(0).block()).isEqualTo(1);
                EvidenceDesk.Held gone = rooms.desk().held(Scope.PROGRAM, id).block();
                assertThat(gone.row().state()).isEqualTo(EvidenceState.EXPIRED_DELETED);
                assertThat(gone.custody().events().getLast().action()).isEqualTo(CustodyAction.DESTROYED);
                assertThat(data.resolve("evidence").resolve(id + ".sealed")).doesNotExist();
            }
        }
    }

    private static String trace() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(server.data().resolve("audit"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    private static EvidenceRooms rooms(Path data, Database database, AuditOutbox outbox, AuditLog audit) {
        return EvidenceRooms.open(data, SETTINGS, database, outbox, audit, Clock.systemUTC());
    }

    private static Actor actor(String username, Scope scope) {
        return new Actor(username, username, AccountRole.REVIEWER, scope, "", null, Set.of());
    }

    private static String requested(String url) {
        HttpResponse<String> answer = post(officer, "/captures", request(url, "reviewer"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("id").asString();
    }

    private static String sealed(String url) {
        String id = requested(url);
        post(reviewer, "/captures/" + id + "/attendance", Map.of());
        awaited(id, "SEALED");
        return id;
    }

    /** Looked at in the database's own words: the pages' rate is limited. */
    private static JsonNode awaited(String id, String state) {
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> json(approver.get(path("/packages/" + id)))
                                .path("state")
                                .asString(""),
                        state::equals);
        return json(approver.get(path("/packages/" + id)));
    }

    private static Map<String, Object> request(String url, String assistant) {
        Map<String, Object> request = new HashMap<>();
        request.put("organ", "C01");
        request.put("url", url);
        request.put("assistant", assistant);
        request.put("caseRef", "R-2026-0007");
        request.put("cause", "涉嫌泄露司法人员个人信息");
        request.put("subject", "某帖");
        request.put("content", "帖文");
        request.put("place", "临湖市中级人民法院");
        request.put("reasonNotSeized", "原始介质由平台控制");
        request.put("originalMedium", "平台服务器");
        request.put("witness", "NONE");
        request.put("reasonIfNone", "无适宜的见证人");
        return request;
    }

    private static HttpResponse<String> post(TestReader reader, String path, Object body) {
        return post(reader, path, body, UUID.randomUUID().toString());
    }

    private static HttpResponse<String> post(TestReader reader, String path, Object body, String key) {
        return reader.send(
                "POST",
                path(path),
                JSON.writeValueAsString(body),
                "X-XSRF-TOKEN",
                reader.csrfToken(),
                "Idempotency-Key",
                key);
    }

    private static HttpResponse<byte[]> taken(TestReader reader, String export) throws Exception {
        return reader.client()
                .send(
                        reader.request(path("/exports/" + export + "/file"), "X-XSRF-TOKEN", reader.csrfToken())
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String path(String path) {
        return "/api/v1/evidence" + path;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString("");
    }
}
