package org.zhengming.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.security.AccountRole;

/** No private value leaves the server, neither in an answer nor in what it writes down. */
class MaskingTest {

    private static final List<String> PATHS = List.of(
            "/api/v1/findings?facets=ROUTE&facets=SIGNAL&facets=LEAK&facets=CONTEXT&facets=PERSON&facets=ORGAN"
                    + "&facets=SOURCE&facets=KIND&histogram=HOUR",
            "/api/v1/findings?q=" + Fixtures.PRIVATE_PHONE,
            "/api/v1/findings/leak-1",
            "/api/v1/overview?hours=720",
            "/api/v1/alerts?size=100",
            "/api/v1/pipeline",
            "/api/v1/session",
            "/api/v1/findings?q=%22" + Fixtures.PRIVATE_PHONE,
            "/v3/api-docs",
            "/actuator/prometheus",
            "/actuator/health");

    @Test
    void no_private_value_is_in_any_answer_or_in_the_audit_log(@TempDir Path data) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (TestServer server = TestServer.start(data, settings -> settings.withLimits(TestLimits.lively()))) {
            server.index(Fixtures.leak("leak-1", Instant.now()));
            TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
            await().until(() -> officer.json("/api/v1/alerts").path("alerts").size() == 1);
            for (String path : PATHS) {
                HttpResponse<String> response = officer.get(path);
                assertThat(response.statusCode()).as(path).isLessThan(500);
                bodies.add(response.body());
            }
        }
        try (Stream<Path> files = Files.walk(data.resolve("audit"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bodies.add(Files.readString(file));
            }
        }

        assertThat(bodies).hasSize(PATHS.size() + 2);
        assertThat(bodies.get(2)).contains("138****1234");
        assertThat(bodies)
                .noneMatch(body -> body.contains(Fixtures.PRIVATE_PHONE))
                .noneMatch(body -> body.contains(Fixtures.RELATIVE_NAME))
                .noneMatch(body -> body.contains(sealed()))
                // "authorization" is a word of the metrics.
                .noneMatch(body ->
                        Pattern.compile("(?i)author(?!i[sz])").matcher(body).find());
    }

    private static String sealed() {
        byte[] content = Fixtures.leak("leak-1", Instant.EPOCH).sealedContent();
        assertThat(new String(content, StandardCharsets.UTF_8)).contains(Fixtures.PRIVATE_PHONE);
        return java.util.Base64.getEncoder().encodeToString(content);
    }
}
