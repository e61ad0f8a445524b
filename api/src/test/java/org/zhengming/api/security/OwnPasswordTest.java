package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.TestServer.PASSWORD;
import static org.zhengming.api.TestServer.username;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Authenticator;
import org.zhengming.api.Proposals;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import tools.jackson.databind.JsonNode;

/** What somebody does about their own password, and what they must do when somebody else gave it to them. */
class OwnPasswordTest {

    private static final String PATH = "/api/v1/session/password";
    private static final String FACTOR = "/api/v1/session/second-factor";
    private static final String GIVEN = "handed over on paper";
    private static final String CHOSEN = "柳树 kettle 九月 violin";

    @TempDir
    private Path data;

    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void somebody_changes_their_password_and_every_other_session_of_theirs_ends() {
        server = TestServer.start(data);
        TestReader reader = server.signedIn(AccountRole.AUDITOR);
        TestReader elsewhere = server.signedIn(AccountRole.AUDITOR);
        TestReader other = server.signedIn(AccountRole.ADMINISTRATOR);
        String before = reader.cookie("zhengming-session").orElseThrow();

        assertThat(change(reader, PASSWORD, CHOSEN).statusCode()).isEqualTo(204);

        assertThat(reader.json("/api/v1/session").path("local").asBoolean()).isTrue();
        assertThat(code(elsewhere.get("/api/v1/overview"), 401)).isEqualTo("NOT_SIGNED_IN");
        assertThat(other.get("/api/v1/session").statusCode()).isEqualTo(200);
        assertThat(server.stranger()
                        .get("/api/v1/session", "Cookie", "zhengming-session=" + before)
                        .statusCode())
                .isEqualTo(401);
        assertThat(code(server.stranger().trySignIn("auditor", PASSWORD), 401)).isEqualTo("SIGN_IN_FAILED");
        assertThat(server.stranger().trySignIn("auditor", CHOSEN).statusCode()).isEqualTo(200);
        assertThat(code(change(reader, PASSWORD, CHOSEN), 401)).as("sent again").isEqualTo("CURRENT_PASSWORD_WRONG");
        assertThat(TestTrace.of(data))
                .contains("\"action\":\"CHANGE_PASSWORD\",\"what\":null,\"purpose\":null,\"outcome\":\"DONE\"")
                .contains("\"what\":\"CURRENT_PASSWORD_WRONG\",\"purpose\":null,\"outcome\":\"FAILED\"")
                .doesNotContain(PASSWORD, CHOSEN, "$2a");
    }

    @Test
    void a_password_that_is_short_the_same_or_the_first_to_be_tried_is_refused_in_plain_words() {
        server = TestServer.start(data);
        TestReader reader = server.signedIn(AccountRole.AUDITOR);

        for (Map.Entry<String, String> each : Map.of(
                        "too short",
                        "PASSWORD_UNFIT",
                        "长".repeat(25),
                        "PASSWORD_UNFIT",
                        "Auditor-2026",
                        "PASSWORD_WEAK",
                        "P@ssw0rd2026",
                        "PASSWORD_WEAK",
                        PASSWORD,
                        "PASSWORD_SAME")
                .entrySet()) {
            JsonNode problem = problem(change(reader, PASSWORD, each.getKey()), 400);
            assertThat(problem.path("code").asString()).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(problem.path("wayOut").asString()).isNotBlank();
        }
        assertThat(code(reader.put(PATH, Map.of("current", PASSWORD)), 400)).isEqualTo("BODY_INVALID");
        assertThat(code(reader.put(PATH, Map.of("chosen", CHOSEN)), 401)).isEqualTo("CURRENT_PASSWORD_WRONG");
        assertThat(code(change(server.stranger(), PASSWORD, CHOSEN), 401)).isEqualTo("NOT_SIGNED_IN");
        assertThat(server.stranger().trySignIn("auditor", PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_sits_at_an_open_session_guesses_ten_times_and_no_more() {
        server = TestServer.start(data, settings -> settings.withLimits(TestLimits.signIn(10, 50)));
        TestReader reader = server.signedIn(AccountRole.AUDITOR);
        for (int i = 0; i < 10; i++) {
            assertThat(code(change(reader, "guess number " + i, CHOSEN), 401)).isEqualTo("CURRENT_PASSWORD_WRONG");
        }

        HttpResponse<String> right = change(reader, PASSWORD, CHOSEN);

        assertThat(code(right, 429)).isEqualTo("PASSWORD_THROTTLED");
        assertThat(right.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
        assertThat(code(change(server.signedIn(AccountRole.AUDITOR), PASSWORD, CHOSEN), 429))
                .as("from another session")
                .isEqualTo("PASSWORD_THROTTLED");
        assertThat(change(server.signedIn(AccountRole.ADMINISTRATOR), PASSWORD, CHOSEN)
                        .statusCode())
                .as("of another account")
                .isEqualTo(204);
        assertThat(TestTrace.of(data).split("\"what\":\"CURRENT_PASSWORD_WRONG\"", -1))
                .hasSize(11);
    }

    @Test
    void whoever_has_a_second_factor_gives_a_code_of_it_too_and_each_once() {
        server = TestServer.start(data);
        TestReader reader = server.signedIn(AccountRole.AUDITOR);
        String uri = json(reader.post(FACTOR, Map.of()), 200).path("uri").asString();
        Authenticator app = Authenticator.reading(uri);
        JsonNode recovery = json(reader.post(FACTOR + "/confirmation", Map.of("code", app.code())), 200)
                .path("codes");

        assertThat(code(change(reader, PASSWORD, CHOSEN), 401)).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(code(change(reader, PASSWORD, CHOSEN, app.oldCode()), 401)).isEqualTo("SECOND_FACTOR_INVALID");
        assertThat(code(change(reader, PASSWORD, CHOSEN, app.code()), 401))
                .as("taken when it was enrolled")
                .isEqualTo("SECOND_FACTOR_INVALID");
        assertThat(code(change(reader, "another guess", CHOSEN, app.nextCode()), 401))
                .isEqualTo("CURRENT_PASSWORD_WRONG");
        assertThat(code(change(reader, PASSWORD, PASSWORD, app.nextCode()), 400))
                .as("and the code is still good")
                .isEqualTo("PASSWORD_SAME");
        assertThat(change(reader, PASSWORD, CHOSEN, app.nextCode()).statusCode())
                .isEqualTo(204);
        assertThat(code(change(reader, CHOSEN, GIVEN, app.nextCode()), 401)).isEqualTo("SECOND_FACTOR_INVALID");
        assertThat(change(reader, CHOSEN, GIVEN, recovery.path(0).asString()).statusCode())
                .isEqualTo(204);
        assertThat(TestTrace.of(data)).contains("\"what\":\"7 left\"");
    }

    @Test
    void whoever_was_given_a_password_chooses_their_own_before_anything_else() {
        server = TestServer.start(data);
        TestReader admin = server.signedIn(AccountRole.ADMINISTRATOR);
        TestReader second = server.signedIn("second_administrator");
        Proposals.confirm(second, json(admin.post("/api/v1/accounts", newcomer()), 200));

        TestReader reader = server.stranger();
        assertThat(code(reader.trySignIn("newcomer", GIVEN), 403)).isEqualTo("PASSWORD_GIVEN");
        for (String path : List.of(
                "/api/v1/session",
                FACTOR,
                "/api/v1/overview",
                "/api/v1/accounts",
                "/api/v1/alerts/stream",
                "/actuator/prometheus")) {
            assertThat(code(reader.get(path, "X-Forwarded-For", "192.0.2.1"), 403))
                    .as(path)
                    .isEqualTo("PASSWORD_GIVEN");
        }
        assertThat(code(reader.post(FACTOR, Map.of()), 403)).isEqualTo("PASSWORD_GIVEN");
        assertThat(code(reader.put(PATH, Map.of("chosen", GIVEN)), 400)).isEqualTo("PASSWORD_SAME");
        assertThat(code(reader.put(PATH, Map.of("chosen", "newcomer2026")), 400))
                .isEqualTo("PASSWORD_WEAK");
        TestReader again = server.stranger();
        again.trySignIn("newcomer", GIVEN);
        assertThat(reader.put(PATH, Map.of("chosen", CHOSEN)).statusCode()).isEqualTo(204);

        assertThat(reader.get("/api/v1/overview").statusCode()).isEqualTo(200);
        assertThat(code(again.put(PATH, Map.of("chosen", "the thief's own words")), 401))
                .as("whoever read the note is too late")
                .isEqualTo("NOT_SIGNED_IN");
        assertThat(server.stranger().trySignIn("newcomer", GIVEN).statusCode()).isEqualTo(401);
        assertThat(server.stranger().trySignIn("newcomer", CHOSEN).statusCode()).isEqualTo(200);

        Map<String, Object> reset = new HashMap<>(draft());
        reset.put("password", GIVEN);
        JsonNode asked = json(admin.put("/api/v1/accounts/newcomer", reset), 200);
        assertThat(reader.get("/api/v1/overview").statusCode()).as("not yet").isEqualTo(200);
        Proposals.confirm(second, asked);
        assertThat(reader.get("/api/v1/overview").statusCode()).isEqualTo(401);
        assertThat(code(reader.trySignIn("newcomer", GIVEN), 403)).isEqualTo("PASSWORD_GIVEN");
    }

    @Test
    void whoever_must_have_a_second_factor_too_enrols_it_and_then_chooses() {
        SecondFactorPolicy approvers = new SecondFactorPolicy(Set.of(AccountRole.APPROVER));
        server = TestServer.start(data, settings -> settings.withSecurity(new SecuritySettings(approvers, null)));
        TestReader admin = server.signedIn(AccountRole.ADMINISTRATOR);
        Proposals.confirm(
                server.signedIn("second_administrator"), json(admin.post("/api/v1/accounts", newcomer()), 200));

        TestReader reader = server.stranger();
        assertThat(code(reader.trySignIn("newcomer", GIVEN), 403)).isEqualTo("SECOND_FACTOR_MISSING");
        assertThat(code(reader.put(PATH, Map.of("chosen", CHOSEN)), 401)).isEqualTo("NOT_SIGNED_IN");
        String uri = json(reader.post(FACTOR, Map.of()), 200).path("uri").asString();
        Authenticator app = Authenticator.reading(uri);
        assertThat(reader.post(FACTOR + "/confirmation", Map.of("code", app.code()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(code(reader.get("/api/v1/session"), 403)).isEqualTo("PASSWORD_GIVEN");
        assertThat(reader.put(PATH, Map.of("chosen", CHOSEN)).statusCode()).isEqualTo(204);
        assertThat(reader.get("/api/v1/session").statusCode()).isEqualTo(200);
    }

    @Test
    void an_administrator_changes_their_own_password_as_everybody_does() {
        server = TestServer.start(data);
        TestReader admin = server.signedIn(AccountRole.ADMINISTRATOR);
        Map<String, Object> own = new HashMap<>(draft());
        own.put("role", "ADMINISTRATOR");
        own.put("password", CHOSEN);

        assertThat(code(admin.put("/api/v1/accounts/" + username(AccountRole.ADMINISTRATOR), own), 409))
                .isEqualTo("OWN_ACCOUNT");
        assertThat(change(admin, PASSWORD, CHOSEN).statusCode()).isEqualTo(204);
    }

    private static Map<String, Object> newcomer() {
        Map<String, Object> draft = new HashMap<>(draft());
        draft.put("password", GIVEN);
        return Map.of("username", "newcomer", "account", draft);
    }

    private static Map<String, Object> draft() {
        return Map.of(
                "displayName", "新人", "role", "APPROVER", "organs", List.of(), "everyOrgan", true, "disabled", false);
    }

    private static HttpResponse<String> change(TestReader reader, String current, String chosen) {
        return reader.put(PATH, Map.of("current", current, "chosen", chosen));
    }

    private static HttpResponse<String> change(TestReader reader, String current, String chosen, String code) {
        return reader.put(PATH, Map.of("current", current, "chosen", chosen, "code", code));
    }

    private static String code(HttpResponse<String> response, int status) {
        return problem(response, status).path("code").asString();
    }
}
