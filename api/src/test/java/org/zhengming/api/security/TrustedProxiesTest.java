package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestServer.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;

class TrustedProxiesTest {

    private static final int FAILURES = 3;

    @TempDir
    Path data;

    private TestServer server;

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void readers_behind_a_proxy_are_told_apart_by_their_own_addresses() {
        start("127.0.0.0/8");

        failFrom("203.0.113.8");

        assertThat(signIn("X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(429);
        assertThat(signIn("X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_reader_writes_before_the_proxys_own_word_does_not_count() {
        start("127.0.0.0/8");

        failFrom("198.51.100.1, 203.0.113.8");

        assertThat(signIn("X-Forwarded-For", "198.51.100.2, 203.0.113.8").statusCode())
                .isEqualTo(429);
        assertThat(signIn("X-Forwarded-For", "198.51.100.2, 203.0.113.8, 127.0.0.1")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void from_anybody_but_a_proxy_the_headers_say_nothing() {
        start("10.0.0.0/8");

        failFrom("203.0.113.8");

        assertThat(signIn("X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(429);
    }

    @Test
    void a_header_that_is_no_address_leaves_the_proxys_own() {
        start("127.0.0.0/8");

        failFrom("somebody");

        assertThat(signIn("X-Forwarded-For", "nobody").statusCode()).isEqualTo(429);
        assertThat(signIn("X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhengming-session=", "XSRF-TOKEN="})
    void the_cookies_of_a_reader_who_came_over_tls_travel_over_tls_alone(String name) {
        start("127.0.0.0/8");

        assertThat(cookies(name, signIn("X-Forwarded-Proto", "https")))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("Secure").contains("SameSite=Strict"));
        assertThat(cookies(name, signIn("X-Forwarded-Proto", "http")))
                .isNotEmpty()
                .noneSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("Secure"));
    }

    private void start(String network) {
        server = TestServer.start(data, settings -> settings.withLimits(TestLimits.signIn(100, FAILURES))
                .withProxies(Set.of(network)));
    }

    private void failFrom(String told) {
        TestReader reader = server.stranger();
        for (int i = 0; i < FAILURES; i++) {
            assertThat(reader.trySignIn("nobody " + i, "wrong", "X-Forwarded-For", told)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> signIn(String header, String value) {
        return server.stranger().trySignIn("auditor", PASSWORD, header, value);
    }

    private static List<String> cookies(String name, HttpResponse<String> signedIn) {
        return signedIn.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name))
                .toList();
    }
}
