package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.TestServer.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionTest {

    @TempDir
    Path data;

    private TestServer server;

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void signing_in_tells_who_one_is_and_signing_out_ends_it() {
        server = TestServer.start(data);
        TestReader reader = server.stranger();

        HttpResponse<String> signedIn = reader.trySignIn("auditor", PASSWORD);

        assertThat(signedIn.statusCode()).isEqualTo(200);
        JsonNode session = JsonMapper.shared().readTree(signedIn.body());
        assertThat(session.path("username").asString()).isEqualTo("auditor");
        assertThat(session.path("role").asString()).isEqualTo("AUDITOR");
        assertThat(session.path("permissions").toString())
                .isEqualTo(
                        "[\"VIEW_STATISTICS\",\"VIEW_OVERVIEW\",\"READ_AUDIT\",\"VIEW_POLICY\",\"USE_CASES\",\"VIEW_INCIDENTS\",\"VIEW_HOLDS\",\"VIEW_DELETIONS\"]");
        assertThat(reader.json("/api/v1/session")).isEqualTo(session);
        assertThat(reader.delete("/api/v1/session").statusCode()).isEqualTo(204);
        assertThat(problem(reader.get("/api/v1/session"), 401).path("code").asString())
                .isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        server = TestServer.start(data);
        TestReader reader = server.stranger();
        HttpResponse<String> before = reader.get("/api/v1/session");
        HttpResponse<String> signedIn = reader.trySignIn("auditor", PASSWORD);

        assertThat(cookies(before))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=")
                .contains("SameSite=Strict")
                .doesNotContainIgnoringCase("HttpOnly");
        assertThat(cookies(signedIn)).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("zhengming-session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/"));
    }

    @Test
    void a_stranger_never_gets_a_session_and_each_sign_in_gets_a_new_one_and_a_new_token() {
        server = TestServer.start(data);
        TestReader reader = server.stranger();
        String token = reader.csrfToken();
        reader.get("/api/v1/findings");
        assertThat(reader.cookie("zhengming-session")).isEmpty();

        reader.trySignIn("auditor", PASSWORD);
        String first = reader.cookie("zhengming-session").orElseThrow();
        assertThat(reader.cookie("XSRF-TOKEN")).isPresent().get().isNotEqualTo(token);
        reader.trySignIn("auditor", PASSWORD);

        assertThat(reader.cookie("zhengming-session")).isPresent().get().isNotEqualTo(first);
        TestReader withOldCookie = server.stranger();
        assertThat(withOldCookie
                        .get("/api/v1/session", "Cookie", "zhengming-session=" + first)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_change_without_the_token_or_with_a_wrong_one_is_refused() {
        server = TestServer.start(data);
        TestReader reader = server.signedIn(AccountRole.AUDITOR);

        HttpResponse<String> without = reader.send("DELETE", "/api/v1/session", null);
        HttpResponse<String> wrong = reader.send("DELETE", "/api/v1/session", null, "X-XSRF-TOKEN", "wrong");
        HttpResponse<String> signIn = server.stranger().send("POST", "/api/v1/session", "{}");

        for (HttpResponse<String> each : List.of(without, wrong, signIn)) {
            assertThat(problem(each, 403).path("code").asString()).isEqualTo("CSRF_INVALID");
        }
        assertThat(reader.get("/api/v1/session").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_name_and_a_wrong_password_look_the_same() {
        server = TestServer.start(data);
        TestReader reader = server.stranger();

        HttpResponse<String> wrongPassword = reader.trySignIn("auditor", "wrong");
        HttpResponse<String> wrongName = reader.trySignIn("nobody", PASSWORD);
        HttpResponse<String> tooLong = reader.trySignIn("auditor", PASSWORD + "x".repeat(100));

        assertThat(problem(wrongPassword, 401).path("code").asString()).isEqualTo("SIGN_IN_FAILED");
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
        assertThat(tooLong.body()).isEqualTo(wrongPassword.body());
        assertThat(reader.cookie("zhengming-session")).isEmpty();
    }

    @Test
    void guessing_at_one_account_is_throttled_even_with_the_right_password_at_last() {
        server = TestServer.start(data, settings -> settings.withLimits(TestLimits.signIn(3, 100)));
        TestReader reader = server.stranger();
        for (int i = 0; i < 3; i++) {
            reader.trySignIn("auditor", "wrong " + i);
        }

        HttpResponse<String> right = reader.trySignIn("auditor", PASSWORD);

        assertThat(problem(right, 429).path("code").asString()).isEqualTo("SIGN_IN_THROTTLED");
        assertThat(right.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
        assertThat(reader.trySignIn("administrator", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void guessing_from_one_address_is_throttled_and_signing_in_is_not() {
        server = TestServer.start(data, settings -> settings.withLimits(TestLimits.signIn(100, 4)));
        TestReader reader = server.stranger();
        for (int i = 0; i < 6; i++) {
            assertThat(reader.trySignIn("auditor", PASSWORD).statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 4; i++) {
            reader.trySignIn("nobody " + i, "wrong");
        }

        assertThat(reader.trySignIn("auditor", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void a_session_ends_some_time_after_the_sign_in_however_busy_it_is() {
        server = TestServer.start(
                data, settings -> settings.withLimits(TestLimits.sessionLength(Duration.ofMillis(700))));
        TestReader reader = server.signedIn(AccountRole.AUDITOR);
        int requests = 0;
        int last = 200;
        for (; last == 200 && requests < 100_000; requests++) {
            last = reader.get("/api/v1/session").statusCode();
        }

        assertThat(last).isEqualTo(401);
        assertThat(requests).isGreaterThan(1);
    }

    private static List<String> cookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie");
    }
}
