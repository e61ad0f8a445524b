package org.zhengming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.Proposals;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.server.ApiSettings.OfficeFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auditors and administrators work with, over HTTP. */
class DeskTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CHOSEN = "eleven characters";
    private static final String FIRST_REGISTRY = """
            {"id":"P1","name":"林若衡","role":"JUDGE","organ":{"id":"o1","name":"临湖市法院"}}
            {"id":"P2","name":"管闻秋","role":"CLERK","organ":{"id":"o1","name":"临湖市法院"}}
            """;

    @TempDir
    private static Path data;

    @TempDir
    private static Path office;

    private static TestServer server;
    private static TestReader auditor;
    private static TestReader admin;
    private static TestReader second;

    @BeforeAll
    static void open() throws IOException {
        Path registry = Files.writeString(office.resolve("registry.jsonl"), FIRST_REGISTRY);
        server = TestServer.start(data, settings -> settings.withFiles(new OfficeFiles(registry, false, null)));
        auditor = server.signedIn(AccountRole.AUDITOR);
        admin = server.signedIn(AccountRole.ADMINISTRATOR);
        second = server.signedIn("second_administrator");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void an_auditor_finds_what_somebody_did_and_the_look_itself_leaves_a_trace() {
        server.officerOf("o1").get("/api/v1/findings?q=needle-in-the-log");

        JsonNode found = auditor.json("/api/v1/audit?action=SEARCH&what=needle");
        assertThat(found.path("entries")).hasSize(1);
        assertThat(found.path("entries").get(0).path("who").asString()).isEqualTo("officer_of_o1");
        assertThat(found.path("unreadable").asInt()).isZero();

        JsonNode looks = auditor.json("/api/v1/audit?action=VIEW_AUDIT&who=auditor");
        assertThat(looks.path("entries").toString()).contains("action=SEARCH what=needle");
        assertThat(TestReader.problem(auditor.get("/api/v1/audit?action=FLY"), 400)
                        .path("code")
                        .asString())
                .isEqualTo("PARAMETER_INVALID");
        assertThat(TestReader.problem(auditor.get("/api/v1/audit?cursor=x"), 400)
                        .path("code")
                        .asString())
                .isEqualTo("CURSOR_INVALID");
    }

    @Test
    void the_chain_is_checked_while_it_grows_and_compared_with_what_was_noted() {
        JsonNode sound = checked(Map.of());
        assertThat(sound.path("state").asString()).isEqualTo("SOUND");
        assertThat(sound.path("entries").asLong()).isPositive();
        assertThat(sound.path("bytes").asLong()).isPositive();

        Map<String, Object> wrong = Map.of("noted", Map.of("seq", 1, "hash", "0".repeat(64)));
        JsonNode broken = checked(wrong);
        assertThat(broken.path("state").asString()).isEqualTo("BROKEN");
        assertThat(broken.path("broken").path("fault").asString()).isEqualTo("REWRITTEN");
        assertThat(broken.path("anchor").path("hash").asString())
                .isEqualTo(sound.path("lastHash").asString());
        assertThat(auditor.post("/api/v1/audit/verification", Map.of("noted", Map.of("seq", 1, "hash", "x")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/v1/audit/verification", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_new_account_and_another_role_hold_when_a_second_administrator_confirms_them() {
        JsonNode asked = TestReader.json(admin.post("/api/v1/accounts", account("newcomer", "APPROVER")), 200);
        TestReader newcomer = server.stranger();
        assertThat(newcomer.trySignIn("newcomer", "ten characters").statusCode())
                .isEqualTo(401);
        assertThat(code(Proposals.decide(admin, asked, true), 403)).isEqualTo("SAME_PERSON");
        assertThat(code(second.post("/api/v1/accounts/newcomer/confirmation", Map.of("granted", true)), 400))
                .isEqualTo("BODY_INVALID");
        assertThat(code(
                        second.post(
                                "/api/v1/accounts/newcomer/confirmation",
                                Map.of("granted", true, "askedAt", "2026-01-01T00:00:00Z")),
                        409))
                .isEqualTo("ACCOUNT_PROPOSAL_GONE");
        assertThat(Proposals.decide(second, asked, true).statusCode()).isEqualTo(200);
        assertThat(code(newcomer.trySignIn("newcomer", "ten characters"), 403)).isEqualTo("PASSWORD_GIVEN");
        assertThat(newcomer.put("/api/v1/session/password", Map.of("chosen", CHOSEN))
                        .statusCode())
                .isEqualTo(204);
        assertThat(newcomer.get("/api/v1/findings").statusCode()).isEqualTo(200);
        assertThat(newcomer.post("/api/v1/saved-searches", Map.of("name", "泄露", "search", "leak=PHONE"))
                        .statusCode())
                .isEqualTo(201);

        JsonNode change = TestReader.json(second.put("/api/v1/accounts/newcomer", draft("AUDITOR", false)), 200);
        assertThat(newcomer.get("/api/v1/findings").statusCode()).as("not yet").isEqualTo(200);
        assertThat(code(Proposals.decide(second, change, true), 403)).isEqualTo("SAME_PERSON");
        assertThat(Proposals.decide(admin, change, true).statusCode()).isEqualTo(200);
        assertThat(newcomer.get("/api/v1/findings").statusCode()).isEqualTo(401);
        assertThat(newcomer.trySignIn("newcomer", CHOSEN).statusCode()).isEqualTo(200);
        assertThat(newcomer.get("/api/v1/findings").statusCode()).isEqualTo(403);
        assertThat(code(Proposals.decide(admin, change, true), 409)).isEqualTo("ACCOUNT_PROPOSAL_GONE");

        admin.put("/api/v1/accounts/newcomer", draft("AUDITOR", true));
        assertThat(newcomer.get("/api/v1/overview").statusCode())
                .as("switched off at once")
                .isEqualTo(401);
        assertThat(newcomer.trySignIn("newcomer", CHOSEN).statusCode()).isEqualTo(401);
        assertThat(auditor.json("/api/v1/audit?action=CHANGE_ACCOUNT").toString())
                .contains("newcomer APPROVER, asked to be AUDITOR", "newcomer AUDITOR disabled");
        JsonNode again = TestReader.json(admin.put("/api/v1/accounts/newcomer", draft("APPROVER", false)), 200);
        assertThat(Proposals.decide(second, again, true).statusCode()).isEqualTo(200);
        assertThat(newcomer.trySignIn("newcomer", CHOSEN).statusCode()).isEqualTo(200);
        assertThat(newcomer.json("/api/v1/saved-searches").path("searches").isEmpty())
                .as("what was kept left with the account")
                .isTrue();
        admin.put("/api/v1/accounts/newcomer", draft("AUDITOR", true));
        assertThat(auditor.json("/api/v1/audit?action=CONFIRM_ACCOUNT&who=second_administrator")
                        .toString())
                .contains("newcomer APPROVER");
        assertThat(admin.get("/api/v1/accounts").body())
                .contains("newcomer", "disabledAt")
                .doesNotContain("$2a", "passwordHash");
    }

    @Test
    void what_is_refused_never_holds_and_nobody_confirms_themselves() {
        JsonNode refused = TestReader.json(admin.post("/api/v1/accounts", account("unwanted", "ADMINISTRATOR")), 200);
        assertThat(Proposals.decide(second, refused, false).statusCode()).isEqualTo(200);
        assertThat(code(Proposals.decide(second, refused, true), 409)).isEqualTo("ACCOUNT_PROPOSAL_GONE");
        assertThat(server.stranger().trySignIn("unwanted", "ten characters").statusCode())
                .isEqualTo(401);

        JsonNode about = TestReader.json(
                admin.put("/api/v1/accounts/second_administrator", draft("PUBLICITY_OFFICER", false)), 200);
        assertThat(code(Proposals.decide(second, about, true), 409)).isEqualTo("OWN_ACCOUNT");
        assertThat(Proposals.decide(admin, about, false).statusCode())
                .as("nor who asked")
                .isEqualTo(403);
        Map<String, Object> password = new HashMap<>(draft("AUDITOR", false));
        password.put("password", "another password");
        admin.put("/api/v1/accounts/auditor", password);
        assertThat(server.stranger().trySignIn("auditor", "another password").statusCode())
                .as("nor is a password taken over by one alone")
                .isEqualTo(401);
        assertThat(admin.get("/api/v1/accounts").body()).contains("\"newPassword\":true");
    }

    @Test
    void an_administrator_stays_and_nobody_changes_their_own_role() {
        String own = "/api/v1/accounts/" + TestServer.username(AccountRole.ADMINISTRATOR);

        assertThat(code(admin.put(own, draft("AUDITOR", false)), 409)).isEqualTo("OWN_ACCOUNT");
        assertThat(code(admin.put(own, draft("ADMINISTRATOR", true)), 409)).isEqualTo("OWN_ACCOUNT");
        assertThat(code(admin.post("/api/v1/accounts", account("auditor", "AUDITOR")), 409))
                .isEqualTo("USERNAME_TAKEN");
        assertThat(code(admin.post("/api/v1/accounts", account("liaison2", "POLICE_LIAISON")), 400))
                .isEqualTo("AFFILIATION_MISSING");
        assertThat(code(admin.put("/api/v1/accounts/nobody", draft("AUDITOR", false)), 404))
                .isEqualTo("ACCOUNT_NOT_FOUND");
        Map<String, Object> short_ = new HashMap<>(draft("AUDITOR", false));
        short_.put("password", "short");
        assertThat(code(admin.put("/api/v1/accounts/auditor", short_), 400)).isEqualTo("PASSWORD_UNFIT");
    }

    @Test
    void a_registry_is_checked_line_by_line_before_it_takes_effect() throws Exception {
        JsonNode broken = checkedRegistry("{\"id\":\"P9\"}\nnot json\n");
        assertThat(broken.path("candidate").isNull()).isTrue();
        assertThat(broken.path("problems").findValuesAsString("code")).contains("FIELD_MISSING", "REGISTRY_BAD_JSON");
        assertThat(broken.path("problems").get(1).path("line").asInt()).isEqualTo(2);

        String next = "{\"id\":\"N1\",\"name\":\"骆闻川\",\"role\":\"JUDGE\"}\n"
                + "{\"id\":\"N2\",\"name\":\"骆闻川\",\"role\":\"JUDGE\"}\n";
        JsonNode checked = checkedRegistry(next);
        assertThat(checked.path("added").asInt()).isEqualTo(2);
        assertThat(checked.path("removed").asInt())
                .isEqualTo(Fixtures.REGISTRY.persons().size());
        assertThat(checked.path("namesakes").get(0).path("name").asString()).isEqualTo("骆闻川");
        assertThat(Files.readString(office.resolve("registry.jsonl"))).isEqualTo(FIRST_REGISTRY);

        String adoption =
                "/api/v1/registry/candidates/" + checked.path("candidate").asString() + "/adoption";
        assertThat(code(admin.post(adoption, Map.of("replaces", "another")), 409))
                .isEqualTo("REGISTRY_CHANGED");
        JsonNode now = TestReader.json(
                admin.post(adoption, Map.of("replaces", checked.path("replaces").asString())), 200);
        assertThat(now.path("persons").asInt()).isEqualTo(2);
        assertThat(Files.readString(office.resolve("registry.jsonl"))).isEqualTo(next);
        assertThat(code(admin.post(adoption, Map.of("replaces", "x")), 404)).isEqualTo("REGISTRY_CANDIDATE_NOT_FOUND");
    }

    @Test
    void organs_the_schedule_and_the_policy_can_be_read_by_whom_they_are_for() {
        assertThat(server.officerOf("o1")
                        .json("/api/v1/organ-names")
                        .path("organs")
                        .valueStream())
                .allSatisfy(organ -> assertThat(organ.path("id").asString()).isEqualTo("o1"));
        assertThat(admin.json("/api/v1/organ-names").path("organs")).isNotEmpty();
        assertThat(server.officerOf("o1")
                        .json("/api/v1/reports/schedule")
                        .path("planned")
                        .findValuesAsString("kind"))
                .containsExactly("DAILY_BRIEF", "QUARTERLY_SUMMARY", "HALF_YEARLY_SUMMARY");
        JsonNode policy = admin.json("/api/v1/policy");
        assertThat(policy.path("builtIn").asBoolean()).isTrue();
        assertThat(policy.path("rows")
                        .get(policy.path("rows").size() - 1)
                        .path("route")
                        .asString())
                .isEqualTo("MONITOR");
    }

    private static JsonNode checked(Map<String, Object> request) {
        assertThat(auditor.post("/api/v1/audit/verification", request).statusCode())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> !auditor.json("/api/v1/audit/verification")
                .path("state")
                .asString()
                .equals("RUNNING"));
        return auditor.json("/api/v1/audit/verification");
    }

    private static JsonNode checkedRegistry(String content) throws Exception {
        HttpResponse<String> answer = admin.client()
                .send(
                        admin.request("/api/v1/registry/checks")
                                .header("X-XSRF-TOKEN", admin.csrfToken())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString(content))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, Object> account(String username, String role) {
        Map<String, Object> draft = new HashMap<>(draft(role, false));
        draft.put("password", "ten characters");
        return Map.of("username", username, "account", draft);
    }

    private static Map<String, Object> draft(String role, boolean disabled) {
        return Map.of("displayName", "新人", "role", role, "organs", List.of(), "everyOrgan", true, "disabled", disabled);
    }

    private static String code(HttpResponse<String> answer, int status) {
        return TestReader.problem(answer, status).path("code").asString();
    }
}
