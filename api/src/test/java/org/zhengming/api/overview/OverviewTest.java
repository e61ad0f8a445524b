package org.zhengming.api.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewTest {

    private TestServer server;
    private TestReader auditor;

    @BeforeAll
    void startServer(@TempDir Path data) {
        server = TestServer.start(data);
        Instant now = Instant.now();
        server.index(
                Fixtures.leak("leak-1", now.minus(Duration.ofHours(2))),
                Fixtures.criticism("news-1", now.minus(Duration.ofHours(3))),
                Fixtures.criticism("news-2", now.minus(Duration.ofHours(30))));
        auditor = server.signedIn(AccountRole.AUDITOR);
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void the_last_hours_are_counted_and_compared_with_the_hours_before() {
        JsonNode overview = auditor.json("/api/v1/overview");

        assertThat(overview.path("total").asInt()).isEqualTo(2);
        assertThat(overview.path("previousTotal").asInt()).isEqualTo(1);
        assertThat(Duration.between(instant(overview, "from"), instant(overview, "to")))
                .isEqualTo(Duration.ofHours(24));
        assertThat(values(overview, "routes")).isEqualTo("[MONITOR 1, REFERRAL_REVIEW 1]");
        assertThat(values(overview, "signals")).isEqualTo("[HARASSMENT_CALL 1]");
        assertThat(values(overview, "leaks")).isEqualTo("[PHONE 1]");
        assertThat(values(overview, "contexts")).isEqualTo("[MEDIA_REPORT 1, RULING_CRITICISM 1]");
        assertThat(values(overview, "organs")).isEqualTo("[云梧市人民法院 2]");
        assertThat(values(overview, "sources")).isEqualTo("[weibo 1, wuyun-daily 1]");
    }

    @Test
    void the_histogram_spans_the_whole_time_also_where_nothing_was_found() {
        JsonNode overview = auditor.json("/api/v1/overview");
        JsonNode points = overview.path("histogram");
        Instant first = Instant.parse(points.path(0).path("start").asString());
        Instant last =
                Instant.parse(points.path(points.size() - 1).path("start").asString());

        assertThat(points.size()).isBetween(24, 25);
        assertThat(first)
                .isAfter(instant(overview, "from").minus(Duration.ofHours(1)))
                .isBeforeOrEqualTo(instant(overview, "from"));
        assertThat(last)
                .isAfterOrEqualTo(instant(overview, "to").minus(Duration.ofHours(1)))
                .isBefore(instant(overview, "to"));
        assertThat(points.valueStream()
                        .filter(point -> !point.path("counts").isEmpty())
                        .count())
                .isEqualTo(2);
    }

    @Test
    void no_person_is_named_in_statistics() {
        assertThat(auditor.json("/api/v1/overview?hours=720").toString())
                .contains(Fixtures.COURT.name())
                .doesNotContain(Fixtures.JUDGE.name(), "\"p1\"", "persons");
    }

    @ParameterizedTest
    @CsvSource({"1,MINUTE", "3,MINUTE", "4,HOUR", "96,HOUR", "97,DAY", "720,DAY"})
    void the_histogram_is_as_fine_as_fits(int hours, String interval) {
        assertThat(auditor.json("/api/v1/overview?hours=" + hours)
                        .path("interval")
                        .asString())
                .isEqualTo(interval);
    }

    private static Instant instant(JsonNode overview, String name) {
        return Instant.parse(overview.path(name).asString());
    }

    private static String values(JsonNode overview, String name) {
        return overview.path(name)
                .valueStream()
                .map(each ->
                        each.path("label").asString() + " " + each.path("count").asLong())
                .sorted()
                .toList()
                .toString();
    }
}
