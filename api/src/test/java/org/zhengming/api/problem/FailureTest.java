package org.zhengming.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.api.BrokenIndex;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

class FailureTest {

    @Test
    void an_unexpected_failure_gives_an_incident_and_no_inner_detail(@TempDir Path data) {
        try (TestServer server =
                TestServer.start(data, settings -> settings, index -> new BrokenIndex(index, FailureTest::fail))) {
            TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);

            HttpResponse<String> response = officer.get("/api/v1/findings", "Accept-Language", "en");

            JsonNode problem = problem(response, 500);
            assertThat(problem.path("incident").asString()).hasSize(36);
            assertThat(problem.path("detail").asString())
                    .contains(problem.path("incident").asString());
            assertThat(response.body()).doesNotContain("secret of the disk", "Exception", "org.zhengming");
        }
    }

    @Test
    void a_search_that_takes_too_long_and_searches_beyond_the_queue_get_503(@TempDir Path data) {
        CountDownLatch released = new CountDownLatch(1);
        try (TestServer server = TestServer.start(
                data,
                settings -> settings.withLimits(TestLimits.indexTime(Duration.ofSeconds(1))),
                index -> new BrokenIndex(index, request -> waitFor(released)))) {
            TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> officer.get("/api/v1/findings")));
            }

            for (CompletableFuture<HttpResponse<String>> each : asked) {
                HttpResponse<String> response = each.join();
                assertThat(problem(response, 503).path("code").asString()).isEqualTo("OVERLOADED");
                assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
            }
            assertThat(officer.get("/api/v1/pipeline").statusCode()).isEqualTo(200);
        } finally {
            released.countDown();
        }
    }

    private static SearchPage fail(SearchRequest request) {
        throw new IllegalStateException("secret of the disk");
    }

    private static SearchPage waitFor(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("released");
    }
}
