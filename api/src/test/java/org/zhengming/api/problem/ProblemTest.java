package org.zhengming.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemTest {

    private TestServer server;
    private TestReader officer;

    @BeforeAll
    void startServer(@TempDir Path data) {
        server = TestServer.start(data, settings -> settings.withLimits(TestLimits.lively()));
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/no-such-thing|404|PATH_NOT_FOUND",
                "/api/v1/findings/no-such-id|404|FINDING_NOT_FOUND",
                "/api/v1/stories/no-such-id|404|STORY_NOT_FOUND",
                "/api/v1/findings?q=%22open|400|QUERY_SYNTAX",
                "/api/v1/findings?cursor=made-up|400|CURSOR_INVALID",
                "/api/v1/findings?size=0|400|PARAMETER_INVALID",
                "/api/v1/findings?size=1&size=2|400|PARAMETER_INVALID",
                "/api/v1/findings?size=99999999999|400|PARAMETER_INVALID",
                "/api/v1/findings?route=BLOCK|400|PARAMETER_INVALID",
                "/api/v1/findings?from=yesterday|400|PARAMETER_INVALID",
                "/api/v1/findings?sort=LATEST_OBSERVED|400|PARAMETER_INVALID",
                "/api/v1/findings?facets=WRITER|400|PARAMETER_INVALID",
                "/api/v1/findings?writer=somebody|400|PARAMETER_INVALID",
                "/api/v1/overview?hours=721|400|PARAMETER_INVALID",
                "/api/v1/overview?hours=abc|400|PARAMETER_INVALID",
                "/api/v1/alerts?size=101|400|PARAMETER_INVALID",
                "/assets/missing-12345678.js|404|PATH_NOT_FOUND",
            })
    void a_request_that_fails_says_so_in_a_problem(String path, int status, String code) {
        JsonNode problem = problem(officer.get(path), status);

        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("urn:zhengming:problem:");
        assertThat(problem.path("instance").asString()).isEqualTo(path.replaceAll("\\?.*", ""));
        for (String text : Set.of("title", "detail", "wayOut")) {
            assertThat(problem.path(text).asString()).as(text).isNotBlank();
        }
    }

    @Test
    void a_query_that_cannot_be_read_says_where() {
        JsonNode problem = problem(officer.get("/api/v1/findings?q=a+AND"), 400);

        assertThat(problem.path("position").isInt()).isTrue();
        assertThat(problem(officer.get("/api/v1/findings?size=x"), 400)
                        .path("parameter")
                        .asString())
                .isEqualTo("size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|没有这条研判结果|zh-CN",
                "zh-CN,zh;q=0.9,en;q=0.8|没有这条研判结果|zh-CN",
                "fr|没有这条研判结果|zh-CN",
                ";;;|没有这条研判结果|zh-CN",
                "en-GB,en;q=0.9,zh;q=0.1|No such finding|en",
            })
    void texts_are_in_the_language_of_the_reader(String wanted, String title, String language) {
        String[] headers = wanted == null ? new String[0] : new String[] {"Accept-Language", wanted};
        HttpResponse<String> response = officer.get("/api/v1/findings/none", headers);

        assertThat(problem(response, 404).path("title").asString()).isEqualTo(title);
        assertThat(response.headers().firstValue("Content-Language")).hasValue(language);
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_texts_in_both_languages(ProblemCode code) {
        for (Locale locale : Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (String part : Set.of(".title", ".detail", ".wayOut")) {
                String text = ApiTexts.text(locale, code + part, "x", "y");

                assertThat(text).isNotBlank().doesNotContain("{");
                assertThat(text.codePoints().anyMatch(Character::isIdeographic))
                        .isEqualTo(locale.equals(Locale.SIMPLIFIED_CHINESE));
            }
        }
    }

    @Test
    void other_methods_bodies_and_formats_are_refused_with_a_problem() {
        String token = officer.csrfToken();
        assertThat(code(officer.send("PUT", "/api/v1/findings", "{}", "X-XSRF-TOKEN", token), 405))
                .isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(code(officer.post("/api/v1/session", "no object"), 400)).isEqualTo("BODY_INVALID");
        assertThat(code(officer.post("/api/v1/session", java.util.Map.of("username", "x")), 400))
                .isEqualTo("BODY_INVALID");
        assertThat(code(officer.post("/api/v1/session", java.util.Map.of("username", "x".repeat(70_000))), 413))
                .isEqualTo("BODY_TOO_LARGE");
        assertThat(code(officer.get("/api/v1/overview", "Accept", "image/png"), 406))
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(code(officer.send("POST", "/anything", "{}", "X-XSRF-TOKEN", token), 404))
                .isEqualTo("PATH_NOT_FOUND");
    }

    @Test
    void a_foreign_host_name_is_turned_away() throws IOException {
        assertThat(raw("GET /api/v1/session HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("HOST_NOT_SERVED", "default-src 'self'");
        assertThat(raw("GET /v3/api-docs HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_header_that_is_too_large_or_a_broken_request_is_turned_away_and_nothing_breaks() throws IOException {
        String large = "X-Large: " + "x".repeat(40_000);

        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + large + "\r\n\r\n"))
                .doesNotContain("HTTP/1.1 200");
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(officer.get("/api/v1/session").statusCode()).isEqualTo(200);
    }

    private static String code(HttpResponse<String> response, int status) {
        return problem(response, status).path("code").asString();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(4000), StandardCharsets.UTF_8);
        } catch (SocketException closedByTheServer) {
            return "closed";
        }
    }
}
