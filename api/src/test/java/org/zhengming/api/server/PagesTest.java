package org.zhengming.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private TestServer server;
    private TestReader stranger;

    @BeforeAll
    void startServer(@TempDir Path data) {
        server = TestServer.start(data);
        stranger = server.stranger();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/search", "/findings/weibo%3A1.2", "/findings/a%2Fb", "/etc/passwd"})
    void every_address_of_the_pages_gets_their_index(String path) {
        HttpResponse<String> response = stranger.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("正名");
        assertThat(header(response, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc", "/assets/..%2F..%2Forg", "/assets/%2e%2e/index.html"})
    void an_address_that_climbs_out_is_turned_away(String path) {
        assertThat(stranger.get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/org/zhengming/api/messages.properties", "/assets", "/assets/", "/.env", "/META-INF/MANIFEST.MF"
            })
    void nothing_but_the_pages_files_is_sent(String path) {
        assertThat(stranger.get(path).body()).containsAnyOf("<title>正名</title>", "PATH_NOT_FOUND");
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_long() {
        HttpResponse<String> script = stranger.get("/assets/index-Ab12cd34.js");

        assertThat(header(script, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(script, "Content-Type")).contains("javascript");
        assertThat(header(stranger.get("/icon.svg"), "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(stranger.get("/icon.svg"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_script_comes_compressed_to_who_takes_gzip_and_as_it_is_to_others() throws Exception {
        String script = builtScript();
        HttpResponse<String> plain = stranger.get(script);
        HttpResponse<String> refused = stranger.get(script, "Accept-Encoding", "br, gzip;q=0");
        HttpResponse<byte[]> compressed = stranger.client()
                .send(stranger.request(script, "Accept-Encoding", "br, gzip").build(), BodyHandlers.ofByteArray());

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        assertThat(compressed.headers().firstValue("Content-Type"))
                .isEqualTo(plain.headers().firstValue("Content-Type"));
        assertThat(compressed.body().length).isLessThan(plain.body().length() / 2);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(refused.body()).isEqualTo(plain.body());
        assertThat(refused.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/session", "/api/v1/findings", "/api/v1/overview", "/v3/api-docs"})
    void answers_of_the_api_never_come_compressed(String path) {
        HttpResponse<String> response =
                server.signedIn(AccountRole.PUBLICITY_OFFICER).get(path, "Accept-Encoding", "gzip");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    }

    /** Address of the largest script of the pages as they were built. */
    private static String builtScript() throws IOException {
        Resource[] scripts =
                new PathMatchingResourcePatternResolver().getResources("classpath*:dashboards/assets/*.js.gz");
        Resource largest =
                Stream.of(scripts).max(Comparator.comparing(PagesTest::length)).orElseThrow();
        return "/assets/" + largest.getFilename().replace(".gz", "");
    }

    private static long length(Resource file) {
        try {
            return file.contentLength();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/icon.svg", "/api/v1/session", "/api/v1/none", "/v3/api-docs", "/actuator/health"})
    void every_answer_carries_the_headers_that_protect_a_browser(String path) {
        HttpResponse<String> response = stranger.get(path);

        assertThat(header(response, "Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void answers_of_the_api_are_kept_nowhere() {
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);

        assertThat(header(officer.get("/api/v1/findings"), "Cache-Control")).contains("no-store");
        assertThat(header(stranger.get("/api/v1/session"), "Cache-Control")).contains("no-store");
    }

    @Test
    void health_is_open_and_says_no_more_than_up() {
        assertThat(stranger.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        assertThat(stranger.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void metrics_are_open_on_the_same_machine_and_through_a_proxy_only_to_those_who_may() {
        assertThat(stranger.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes", "executor_queued");
        String[] proxied = {"X-Forwarded-For", "203.0.113.9"};
        assertThat(stranger.get("/actuator/prometheus", proxied).statusCode()).isEqualTo(401);
        assertThat(server.signedIn(AccountRole.AUDITOR)
                        .get("/actuator/prometheus", proxied)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.signedIn(AccountRole.ADMINISTRATOR)
                        .get("/actuator/prometheus", proxied)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
