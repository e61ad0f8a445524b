package org.zhengming.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.leak.BlindIndex;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.server.ApiSettings.OfficeFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnrolmentsTest {

    private static final String PATH = "/api/v1/registry/enrolments";
    private static final String LINE = """
            {"id":"p1","name":"林若衡","role":"JUDGE","organ":{"id":"o1","name":"云梧市人民法院"},\
            "private_index":[{"type":"QQ","hmac":"by-command"}]}
            """;
    private static final String TYPED = "138 0000 5521";
    private static final String PLAIN = "13800005521";

    @TempDir
    private Path data;

    @TempDir
    private Path office;

    private DatabasePlace database;
    private TestServer server;
    private TestReader admin;
    private Path registry;
    private Path key;

    @BeforeEach
    void open() throws IOException {
        registry = Files.writeString(office.resolve("registry.jsonl"), LINE);
        key = office.resolve("index.key");
        BlindIndexKey.readOrCreate(key);
        database = TestDatabase.fresh();
        open(key);
    }

    private void open(Path indexKey) {
        server = TestServer.start(
                data, settings -> settings.withFiles(new OfficeFiles(registry, false, indexKey)), database);
        admin = server.signedIn(AccountRole.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_value_enters_the_registry_as_its_keyed_hash_and_is_recognised() throws IOException {
        assertThat(admin.post(PATH, phone()).statusCode()).isEqualTo(201);

        assertThat(Files.readString(registry)).contains(hash(), "by-command").doesNotContain(PLAIN, TYPED);
        assertThat(recognised()).isTrue();
        JsonNode person = person();
        assertThat(person.path("name").asString()).isEqualTo("林若衡");
        assertThat(person.path("others").asInt()).isEqualTo(1);
        JsonNode entry = person.path("enrolments").path(0);
        assertThat(entry.path("inForce").asBoolean()).isTrue();
        assertThat(entry.path("enrolment").path("type").asString()).isEqualTo("PHONE");
        assertThat(entry.path("enrolment").path("reference").asString()).isEqualTo("同意书〔2026〕3号");
        assertThat(entry.path("enrolment").path("consentedOn").asString()).isEqualTo("2026-03-01");
        assertThat(entry.path("enrolment").path("enrolledBy").asString()).isEqualTo("administrator");
    }

    @Test
    void neither_the_value_nor_its_hash_is_answered_traced_or_kept_anywhere_else() throws IOException, SQLException {
        String answers = admin.post(PATH, phone()).body()
                + admin.post(PATH, with("value", "13800")).body()
                + admin.post(PATH, phone()).body()
                + admin.get(PATH + "?person=p1").body();

        assertThat(answers).contains("ENROLLED_ALREADY", "FIELDS_INVALID").doesNotContain(PLAIN, TYPED, hash());
        assertThat(one("select string_agg(enrolment::text, '') from enrolment")).doesNotContain(PLAIN, TYPED, hash());
        assertThat(one("select count(*) from enrolment")).isEqualTo("1");
        assertThat(kept())
                .contains("\"action\":\"ENROL_VALUE\",\"what\":\"p1 PHONE ", "ENROLLED_ALREADY")
                .doesNotContain(PLAIN, TYPED, hash());
    }

    @Test
    void withdrawing_the_consent_takes_the_hash_out_and_leaves_the_record_of_it() throws IOException {
        admin.post(PATH, phone());
        String id =
                person().path("enrolments").path(0).path("enrolment").path("id").asString();

        assertThat(admin.delete(PATH + "/" + id).statusCode()).isEqualTo(204);
        assertThat(admin.delete(PATH + "/" + id).statusCode()).isEqualTo(204);

        assertThat(recognised()).isFalse();
        assertThat(Files.readString(registry)).doesNotContain(hash()).contains("by-command");
        JsonNode entry = person().path("enrolments").path(0);
        assertThat(entry.path("inForce").asBoolean()).isFalse();
        assertThat(entry.path("enrolment").path("withdrawnBy").asString()).isEqualTo("administrator");
        assertThat(kept()).containsOnlyOnce("\"action\":\"WITHDRAW_ENROLMENT\"");
        assertThat(code(admin.delete(PATH + "/" + UUID.randomUUID()), 404)).isEqualTo("ENROLMENT_NOT_FOUND");
    }

    @Test
    void the_record_of_a_withdrawn_consent_goes_after_three_years_and_no_other() throws SQLException {
        admin.post(PATH, phone());
        Instant then = Instant.now().plus(Duration.ofDays(4 * 365));
        try (Database connected = Database.connect(database, DatabaseRole.APPLICATION)) {
            ConsentExpiry inFourYears = new ConsentExpiry(connected, InstantSource.fixed(then));

            assertThat(inFourYears.sweep().block()).isZero();

            String id = person().path("enrolments")
                    .path(0)
                    .path("enrolment")
                    .path("id")
                    .asString();
            admin.delete(PATH + "/" + id);
            assertThat(new ConsentExpiry(connected, InstantSource.system())
                            .sweep()
                            .block())
                    .isZero();
            assertThat(inFourYears.sweep().block()).isOne();
        }
        assertThat(one("select count(*) from enrolment")).isEqualTo("0");
    }

    @Test
    void an_import_keeps_what_is_enrolled_and_brings_nothing_withdrawn_back() throws Exception {
        admin.post(PATH, phone());
        String before = Files.readString(registry);

        adopt(LINE.replace("林若衡", "林若蘅"));
        assertThat(Files.readString(registry)).contains("林若蘅", hash());
        assertThat(person().path("enrolments").path(0).path("inForce").asBoolean())
                .isTrue();

        admin.delete(PATH + "/"
                + person().path("enrolments")
                        .path(0)
                        .path("enrolment")
                        .path("id")
                        .asString());
        adopt(before);
        assertThat(Files.readString(registry)).contains("林若衡", "by-command").doesNotContain(hash());
    }

    @Test
    void what_is_missing_or_contradicts_is_told_by_its_place() {
        assertThat(admin.post(PATH, Map.of("person", "p1")).body())
                .contains("/type", "/consentBy", "/consentedOn", "/reference");
        assertThat(admin.post(PATH, with("consentBy", "GUARDIAN")).body()).contains("/relation", "MISSING");
        assertThat(admin.post(
                                PATH,
                                with("consentedOn", LocalDate.now().plusDays(3).toString()))
                        .body())
                .contains("/consentedOn", "CONTRADICTS");
        assertThat(admin.post(PATH, with("reference", "本人 " + TYPED)).body()).contains("/reference", "PRIVATE_VALUE");
        assertThat(admin.post(PATH, with("type", "HEALTH")).body()).contains("/type", "CODE");
        assertThat(code(admin.post(PATH, with("person", "nobody")), 404)).isEqualTo("REGISTRY_PERSON_NOT_FOUND");
        assertThat(code(admin.get(PATH + "?person=nobody"), 404)).isEqualTo("REGISTRY_PERSON_NOT_FOUND");
    }

    @Test
    void a_relatives_value_is_enrolled_by_the_relatives_own_consent() {
        Map<String, Object> draft = with("consentBy", "RELATIVE");
        draft.put("relation", "SPOUSE");
        assertThat(admin.post(PATH, draft).statusCode()).isEqualTo(201);
        assertThat(person().path("enrolments")
                        .path(0)
                        .path("enrolment")
                        .path("relation")
                        .asString())
                .isEqualTo("SPOUSE");

        draft.put("relation", "CHILD");
        assertThat(admin.post(PATH, draft).body()).contains("/relation", "CONTRADICTS");
    }

    @Test
    void persons_are_found_by_a_part_of_the_name_or_the_id() {
        assertThat(admin.json("/api/v1/registry/persons?name=%E8%8B%A5")
                        .path("persons")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("p1");
        assertThat(admin.json("/api/v1/registry/persons?name=P1")
                        .path("persons")
                        .size())
                .isEqualTo(1);
        assertThat(admin.json("/api/v1/registry/persons?name=nobody")
                        .path("persons")
                        .size())
                .isZero();
    }

    @Test
    void without_a_key_nothing_is_enrolled_and_the_page_learns_why() throws IOException {
        server.close();
        open(null);

        assertThat(admin.json(PATH).path("standing").asString()).isEqualTo("NO_KEY");
        assertThat(code(admin.post(PATH, phone()), 409)).isEqualTo("ENROLMENT_UNAVAILABLE");
        assertThat(Files.readString(registry)).isEqualTo(LINE);

        server.close();
        open(Files.writeString(office.resolve("broken.key"), "no key"));
        assertThat(admin.json(PATH).path("standing").asString()).isEqualTo("KEY_UNUSABLE");
    }

    @Test
    void nobody_guesses_quickly_what_is_enrolled() {
        HttpResponse<String> answer = admin.post(PATH, with("person", "nobody"));
        for (int i = 0; i < 30 && answer.statusCode() != 429; i++) {
            answer = admin.post(PATH, with("person", "nobody"));
        }
        assertThat(code(answer, 429)).isEqualTo("ENROLMENT_THROTTLED");
    }

    private boolean recognised() throws IOException {
        return BlindIndex.of(RegistryReader.read(registry), BlindIndexKey.read(key))
                .holds(Normaliser.normalise("打一三八零零零零五五二一找他"));
    }

    private String hash() {
        return BlindIndexKey.read(key).hash(LeakType.PHONE, PLAIN);
    }

    private JsonNode person() {
        return admin.json(PATH + "?person=p1").path("person");
    }

    private static Map<String, Object> phone() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("person", "p1");
        draft.put("type", "PHONE");
        draft.put("value", TYPED);
        draft.put("consentBy", "PERSON");
        draft.put("consentedOn", "2026-03-01");
        draft.put("reference", "同意书〔2026〕3号");
        return draft;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> draft = phone();
        draft.put(field, value);
        return draft;
    }

    private void adopt(String content) throws Exception {
        HttpResponse<String> answer = admin.client()
                .send(
                        admin.request("/api/v1/registry/checks")
                                .header("X-XSRF-TOKEN", admin.csrfToken())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString(content))
                                .build(),
                        BodyHandlers.ofString());
        JsonNode checked = JsonMapper.shared().readTree(answer.body());
        json(
                admin.post(
                        "/api/v1/registry/candidates/"
                                + checked.path("candidate").asString() + "/adoption",
                        Map.of("replaces", checked.path("replaces").asString())),
                200);
    }

    /** Every file of the server's but the registry and the key. */
    private String kept() throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return content.toString();
    }

    private String one(String query) throws SQLException {
        try (Connection connection = database.connectToEveryOrgan(DatabaseRole.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String code(HttpResponse<String> answer, int status) {
        return TestReader.problem(answer, status).path("code").asString();
    }
}
