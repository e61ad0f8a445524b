package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.TestServer.account;
import static org.zhengming.api.cases.CaseReader.code;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.cases.CaseReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody with an account would try. Each is refused with its code and stands in the audit log. Told elsewhere: a
 * forged token (TokenTest), a code used twice (SecondFactorTest), another liaison's referral and a shielded post in a
 * referral (ProceduresOverHttpTest), a capture of a private address, also behind a redirect or a name that changes its mind
 * (EvidenceDeskTest, PageCaptureTest), markup in documents (RenderTest).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttemptsTest {

    private static final String MARKUP = "<script>alert(1)</script>'; drop table case_record; -- \" ${7*7} {{7*7}}";
    private static final List<String> INJECTIONS = List.of(
            "' or '1'='1",
            "1; drop table case_record; --",
            "\") or true --",
            "../../../etc/passwd",
            "%00",
            "${jndi:ldap://127.0.0.1/a}",
            "a\nSet-Cookie: x=y",
            "-1",
            "9".repeat(400));
    /** What the running server describes, as OpenApiTest holds. */
    private static final Path DESCRIPTION = Path.of("..", "dashboards", "openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, TestReader> readers = new HashMap<>();
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(
                data,
                settings -> settings,
                List.of(
                        account("tang", AccountRole.PUBLICITY_OFFICER, at("o1")),
                        account("song", AccountRole.PUBLICITY_OFFICER, at("o2")),
                        account("qin", AccountRole.APPROVER, at("o1")),
                        account("he", AccountRole.COMMITTEE_MEMBER, at("o1")),
                        account("miao", AccountRole.REGISTER_KEEPER, at("o1")),
                        account("gu", AccountRole.ADMINISTRATOR, at("o1")),
                        account("bao", AccountRole.POLICE_LIAISON, new Affiliation(Set.of(), false, "", null, "u1"))));
        server.index(Fixtures.leak("f1", Instant.now()), Fixtures.criticism("f2", Instant.now()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_case_of_another_organ_is_not_there_by_its_id() throws IOException {
        JsonNode at = new CaseReader(as("tang")).open("clarification", "OPEN_EX_OFFICIO", Map.of("matter", "网传审理不公"));
        String path = "/api/v1/cases/clarification/" + at.path("id").asString();

        assertThat(code(as("song").get(path))).isEqualTo("CASE_NOT_FOUND");
        assertThat(code(new CaseReader(as("song")).tryStep(at, "CLOSE", Map.of())))
                .isEqualTo("CASE_NOT_FOUND");
        assertThat(code(as("song").get("/api/v1/findings/f1"))).isEqualTo("FINDING_NOT_FOUND");
        assertThat(code(as("bao").get(path))).isEqualTo("NOT_PERMITTED");
        assertThat(refusals("song"))
                .anySatisfy(line -> assertThat(line).contains("GET " + path, "CASE_NOT_FOUND"))
                .anySatisfy(line -> assertThat(line).contains("MOVE_CASE", "CASE_NOT_FOUND"))
                .anySatisfy(line -> assertThat(line).contains("FINDING_NOT_FOUND"));
        assertThat(refusals("bao")).anySatisfy(line -> assertThat(line).contains("NOT_PERMITTED"));
    }

    @Test
    void nobody_approves_what_is_their_own() throws IOException {
        CaseReader qin = new CaseReader(as("qin"));
        JsonNode at = new CaseReader(as("he"))
                .open("risk-assessment", "DRAFT", Map.of("caseNumber", "1号", "riskFactors", "略"));
        JsonNode asked = TestReader.json(
                as("qin")
                        .post(
                                "/api/v1/cases/risk-assessment/" + at.path("id").asString() + "/unmaskings",
                                Map.of("field", "riskFactors", "reason", "想看")),
                200);

        HttpResponse<String> granted = qin.reader()
                .post(
                        "/api/v1/unmaskings/" + asked.path("id").asString() + "/decision",
                        Map.of("granted", true, "reason", "自批"));

        assertThat(code(granted)).isEqualTo("SAME_PERSON");
        assertThat(refusals("qin")).anySatisfy(line -> assertThat(line).contains("DECIDE_UNMASKING", "SAME_PERSON"));
    }

    @Test
    void whatever_is_put_into_a_parameter_is_a_value_and_never_a_command() throws IOException {
        JsonNode paths = JSON.readTree(Files.readString(DESCRIPTION)).path("paths");
        List<String> asked = new ArrayList<>();
        for (String reader : List.of("tang", "qin", "miao", "gu")) {
            paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
                if (!path.getKey().endsWith("/stream") && !path.getKey().endsWith("/session")) {
                    asked.addAll(attempts(path.getKey(), operation.getKey(), operation.getValue(), reader));
                }
            }));
        }

        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(refusals("tang")).anySatisfy(line -> assertThat(line).contains("PARAMETER_INVALID"));
        assertThat(as("tang").json("/api/v1/cases/clarification").path("cases").isArray())
                .isTrue();
        assertThat(as("tang")
                        .json("/api/v1/findings?q=" + encoded("' or '1'='1"))
                        .path("total")
                        .asInt())
                .isZero();
    }

    /** Every parameter in turn with every injection; answers are refusals with a code, or empty-handed. */
    private List<String> attempts(String path, String method, JsonNode operation, String reader) {
        List<String> asked = new ArrayList<>();
        int turn = path.hashCode() & Integer.MAX_VALUE;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("header")) {
                continue;
            }
            String injection = INJECTIONS.get(turn++ % INJECTIONS.size());
            String name = parameter.path("name").asString();
            boolean inPath = parameter.path("in").asString().equals("path");
            String target = (inPath ? path.replace("{" + name + "}", encoded(injection)) : path)
                    .replaceAll("\\{procedure}", "clarification")
                    .replaceAll("\\{[a-z]+}", "f1");
            String query = inPath ? "" : "?" + name + "=" + encoded(injection);
            HttpResponse<String> answer = send(as(reader), method, target + query);
            assertThat(answer.statusCode())
                    .as("%s %s%s: %s", method, target, query, answer.body())
                    .isLessThan(500);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
            if (answer.statusCode() >= 400) {
                JsonNode problem = JSON.readTree(answer.body());
                assertThat(problem.path("code").asString()).isNotEmpty();
                assertThat(problem.path("detail").asString()).doesNotContain("case_record", "SQL", "org.zhengming");
            }
            asked.add(target);
        }
        return asked;
    }

    private static HttpResponse<String> send(TestReader reader, String method, String path) {
        return switch (method) {
            case "get" -> reader.get(path);
            case "post" -> reader.post(path, Map.of());
            case "put" -> reader.put(path, Map.of());
            case "delete" -> reader.delete(path);
            default -> throw new IllegalArgumentException(method);
        };
    }

    @Test
    void markup_in_every_text_of_every_kind_of_case_comes_back_as_text() {
        int opened = 0;
        for (String name : List.of("tang", "qin", "he", "miao")) {
            for (String kind : List.of(
                    "clarification",
                    "aid-application",
                    "risk-assessment",
                    "protection-measure",
                    "support",
                    "meeting",
                    "interference")) {
                opened += openWithMarkup(as(name), kind);
            }
        }
        assertThat(opened).isGreaterThanOrEqualTo(6);
    }

    private int openWithMarkup(TestReader reader, String kind) {
        int opened = 0;
        JsonNode procedure =
                JSON.readTree(reader.get("/api/v1/procedures/" + kind).body());
        for (JsonNode step : procedure.path("steps")) {
            if (step.path("from").isEmpty() && step.path("allowed").asBoolean()) {
                Map<String, Object> fields = filled(procedure.path("fields"), step);
                HttpResponse<String> answer =
                        new CaseReader(reader).tryOpen(kind, step.path("action").asString(), fields);
                assertThat(answer.statusCode()).as("%s %s", kind, answer.body()).isLessThan(500);
                if (answer.statusCode() == 200) {
                    opened++;
                    assertText(answer, fields);
                }
            }
        }
        return opened;
    }

    private static void assertText(HttpResponse<String> answer, Map<String, Object> fields) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode view = JSON.readTree(answer.body());
        List<String> hidden =
                view.path("sealedFields").valueStream().map(JsonNode::asString).toList();
        fields.forEach((name, value) -> {
            if (value.equals(MARKUP) && !hidden.contains(name)) {
                assertThat(view.path("fields").path(name).asString()).isEqualTo(MARKUP);
            }
        });
    }

    private static Map<String, Object> filled(JsonNode known, JsonNode step) {
        List<String> taken = Stream.of("required", "optional")
                .flatMap(each -> step.path(each).valueStream())
                .map(JsonNode::asString)
                .toList();
        Map<String, Object> fields = new HashMap<>();
        known.valueStream()
                .filter(field -> taken.contains(field.path("name").asString()))
                .filter(field -> !field.path("byProgram").asBoolean())
                .forEach(field -> fields.put(field.path("name").asString(), value(field)));
        return fields;
    }

    private static Object value(JsonNode field) {
        return switch (field.path("type").asString()) {
            case "TEXT", "LONG_TEXT" -> MARKUP;
            case "CODE" -> field.path("codes").path(0).asString();
            case "CODES" -> List.of(field.path("codes").path(0).asString());
            case "SEARCH" -> "q=x";
            case "DATE" -> "2026-03-02";
            case "INSTANT" -> "2026-03-02T01:00:00Z";
            case "NUMBER" -> 1;
            case "YES_NO" -> true;
            case "REFERENCES" -> List.of("r-1");
            default -> {
                Map<String, Object> row = new HashMap<>();
                field.path("columns")
                        .forEach(column -> row.put(column.path("name").asString(), value(column)));
                yield List.of(row);
            }
        };
    }

    @Test
    void a_body_beyond_the_limit_is_refused_wherever_one_is_taken() throws IOException {
        Map<String, Object> large = Map.of("reason", "x".repeat(100_000));
        for (String path : List.of(
                "/api/v1/cases/clarification",
                "/api/v1/alert-rules",
                "/api/v1/evidence/captures",
                "/api/v1/session/second-factor")) {
            HttpResponse<String> answer = as("tang")
                    .send(
                            "POST",
                            path,
                            JSON.writeValueAsString(large),
                            "X-XSRF-TOKEN",
                            as("tang").csrfToken(),
                            "Idempotency-Key",
                            UUID.randomUUID().toString());

            assertThat(problem(answer, 413).path("code").asString()).as(path).isEqualTo("BODY_TOO_LARGE");
            assertThat(refusals("tang"))
                    .anySatisfy(line -> assertThat(line).contains("POST " + path, "BODY_TOO_LARGE"));
        }
    }

    private TestReader as(String name) {
        return readers.computeIfAbsent(name, server::signedIn);
    }

    private static Affiliation at(String organ) {
        return new Affiliation(Set.of(organ), false, "", null, null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Lines of the audit log about what was refused to somebody. */
    private List<String> refusals(String username) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(server.data().resolve("audit"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("\"who\":\"" + username + "\""))
                        .filter(line -> line.contains("\"outcome\":\"REFUSED\""))
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
