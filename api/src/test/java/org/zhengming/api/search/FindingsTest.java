package org.zhengming.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private TestServer server;
    private TestReader officer;
    private TestServer odd;
    private TestReader oddOfficer;

    @BeforeAll
    void startServers(@TempDir Path data, @TempDir Path oddData) {
        server = TestServer.start(
                data, settings -> settings.withLimits(TestLimits.lively()).withSourceLabels(Map.of("weibo", "微博数据推送")));
        server.index(Fixtures.leak("leak-1", NOW), Fixtures.criticism("news-1", NOW.plusSeconds(3600)));
        for (int i = 0; i < 5; i++) {
            server.index(Fixtures.criticism("old-" + i, NOW.minusSeconds(86_400L * (i + 1))));
        }
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        odd = TestServer.start(oddData);
        oddOfficer = odd.signedIn(AccountRole.PUBLICITY_OFFICER);
    }

    @AfterAll
    void stopServers() {
        odd.close();
        server.close();
    }

    @Test
    void a_search_for_a_court_gives_hits_with_highlights_facets_with_names_and_a_histogram() {
        JsonNode answer =
                officer.json("/api/v1/findings?q=%E4%BA%91%E6%A2%A7%E5%B8%82%E4%BA%BA%E6%B0%91%E6%B3%95%E9%99%A2"
                        + "&facets=ROUTE&facets=ORGAN&facets=PERSON&histogram=DAY");

        assertThat(answer.path("total").asInt()).isEqualTo(6);
        JsonNode hit = answer.path("hits").path(0);
        JsonNode span = hit.path("highlights").path(0);
        String content = hit.path("finding").path("title").asString() + "\n"
                + hit.path("finding").path("text").asString();
        assertThat(content.substring(
                        span.path("start").asInt(), span.path("end").asInt()))
                .startsWith("云梧市");
        assertThat(answer.path("facets").path("ORGAN").toString())
                .isEqualTo("[{\"value\":\"o1\",\"label\":\"云梧市人民法院\",\"count\":6}]");
        assertThat(answer.path("facets").path("ROUTE").path(0).path("label").asString())
                .isEqualTo("MONITOR");
        assertThat(answer.path("facets").path("PERSON").isEmpty()).isTrue();
        assertThat(answer.path("histogram").size()).isEqualTo(6);
        assertThat(answer.path("histogram")
                        .path(0)
                        .path("counts")
                        .path("MONITOR")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_source_goes_by_the_label_of_the_configuration_wherever_it_stands() {
        JsonNode answer = officer.json("/api/v1/findings?source=weibo&facets=SOURCE");

        assertThat(answer.path("facets").path("SOURCE").path(0).path("label").asString())
                .isEqualTo("微博数据推送");
        assertThat(answer.path("facets").path("SOURCE").path(0).path("value").asString())
                .isEqualTo("weibo");
        assertThat(answer.path("hits")
                        .path(0)
                        .path("finding")
                        .path("sourceLabel")
                        .asString())
                .isEqualTo("微博数据推送");
    }

    @Test
    void the_histogram_of_a_search_spans_the_time_asked_for_when_that_is_not_too_long() {
        String period = "?from=2026-02-20T16:00:00Z&to=2026-03-12T16:00:00Z&histogram=";

        assertThat(officer.json("/api/v1/findings" + period + "DAY")
                        .path("histogram")
                        .size())
                .isEqualTo(20);
        assertThat(officer.json("/api/v1/findings" + period + "DAY&source=nowhere")
                        .path("histogram")
                        .isEmpty())
                .isTrue();
        assertThat(officer.json("/api/v1/findings?from=2006-02-20T16:00:00Z&to=2026-03-12T16:00:00Z&histogram=DAY")
                        .path("histogram")
                        .size())
                .isBetween(1, 20);
    }

    @Test
    void one_post_with_a_date_of_long_ago_leaves_the_search_without_a_histogram_and_nothing_else(@TempDir Path data) {
        try (TestServer own = TestServer.start(data)) {
            own.index(
                    Fixtures.criticism("of-1999", Instant.parse("1999-01-01T00:00:00Z"))
                            .inStory("long", List.of()),
                    Fixtures.criticism("of-2026", NOW).inStory("long", List.of()));
            TestReader reader = own.signedIn(AccountRole.PUBLICITY_OFFICER);

            JsonNode search = reader.json("/api/v1/findings?size=1&facets=ROUTE&histogram=DAY");
            assertThat(search.path("total").asLong()).isEqualTo(2);
            assertThat(search.path("histogram").isEmpty()).isTrue();
            assertThat(search.path("facets").path("ROUTE").size()).isEqualTo(1);
            String next = search.path("nextCursor").asString();
            assertThat(reader.json("/api/v1/findings?size=1&histogram=DAY&cursor=" + next)
                            .path("hits")
                            .size())
                    .isEqualTo(1);
            JsonNode story = reader.json("/api/v1/stories/long");
            assertThat(story.path("total").asLong()).isEqualTo(2);
            assertThat(story.path("histogram").isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings?from=-1000000000-01-01T00:00:00Z&histogram=DAY",
                "findings?to=%2B1000000000-12-31T23:59:59Z",
                "findings?q=%00",
                "cases/referral?person=%00",
                "cases/referral?cursor=%2B1000000000-12-31T23:59:59Z_00000000-0000-0000-0000-000000000000",
                "evidence/packages?case=%00",
                "transparency?organ=o1%00&from=2026-01-01&to=2026-02-01",
                "transparency?organ=o1&from=%2B999999999-01-01&to=%2B999999999-12-31"
            })
    void times_beyond_reckoning_and_characters_that_no_database_keeps_are_refused(String asked) {
        assertThat(officer.get("/api/v1/" + asked).statusCode()).isEqualTo(400);
    }

    @Test
    void filters_of_one_name_add_up_and_filters_of_several_names_narrow() {
        assertThat(total("?route=MONITOR&route=REFERRAL_REVIEW")).isEqualTo(7);
        assertThat(total("?route=MONITOR&signal=HARASSMENT_CALL")).isZero();
        assertThat(total("?leak=PHONE&person=p1&organ=o1&source=weibo&kind=POST"))
                .isEqualTo(1);
        assertThat(total("?person=p1%2Cp2")).isZero();
        assertThat(total("?context=RULING_CRITICISM&from=2026-03-02T00:00:00Z")).isEqualTo(1);
        assertThat(total("?to=2026-03-02T16:00:00%2B08:00")).isEqualTo(5);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = officer.json("/api/v1/findings?size=3&sort=OLDEST" + cursor);
            page.path("hits").forEach(hit -> assertThat(
                            seen.add(hit.path("finding").path("id").asString()))
                    .isTrue());
            JsonNode next = page.path("nextCursor");
            cursor = next.isNull() ? null : "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
            pages++;
        } while (cursor != null);

        assertThat(seen).hasSize(7);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_finding_has_names_sentences_and_masked_spans() {
        JsonNode finding = officer.json("/api/v1/findings/leak-1");

        assertThat(finding.path("persons").toString())
                .isEqualTo("[{\"id\":\"p1\",\"name\":\"林若衡\",\"post\":\"民事审判庭庭长\",\"organ\":\"云梧市人民法院\"}]");
        assertThat(finding.path("mentions").path(1).path("label").asString()).isEqualTo("林若衡的配偶");
        assertThat(finding.path("mentions").path(1).path("text").asString()).isEqualTo("138****1234");
        assertThat(finding.path("signals").path(0).path("personName").asString())
                .isEqualTo("林若衡");
        assertThat(finding.path("reasons").path(0).path("code").asString()).isEqualTo("ROUTE_REFERRAL_REVIEW");
        assertThat(finding.path("reasons").path(0).path("text").asString()).contains("人工审核");
        assertThat(finding.path("metrics").path("comments").isNull()).isTrue();
        assertThat(finding.path("title").isNull()).isTrue();
        assertThat(officer.json("/api/v1/findings/leak-1", "Accept-Language", "en")
                        .path("mentions")
                        .path(1)
                        .path("label")
                        .asString())
                .isEqualTo("spouse of 林若衡");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a%2Fb",
                "weibo:5=?&#x",
                "https://a.example/b?c=d",
                "a;b=c",
                "空 格+加",
                "a\\b",
                "stream",
                "行\n尾",
                "a//b"
            })
    void a_finding_is_found_whatever_its_id_holds(String id) {
        odd.index(Fixtures.criticism(id, NOW));
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");

        JsonNode finding = oddOfficer.json("/api/v1/findings/" + encoded);

        assertThat(finding.path("id").asString()).isEqualTo(id);
    }

    @Test
    void searching_too_fast_is_throttled_for_the_session_alone(@TempDir Path data) {
        try (TestServer strict = TestServer.start(data, settings -> settings.withLimits(TestLimits.searchBurst(3)))) {
            TestReader fast = strict.signedIn(AccountRole.PUBLICITY_OFFICER);
            for (int i = 0; i < 3; i++) {
                assertThat(fast.get("/api/v1/findings").statusCode()).isEqualTo(200);
            }

            HttpResponse<String> refused = fast.get("/api/v1/findings/any");

            assertThat(problem(refused, 429).path("code").asString()).isEqualTo("SEARCH_THROTTLED");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
            TestReader other = strict.signedIn(AccountRole.PUBLICITY_OFFICER);
            assertThat(other.get("/api/v1/findings").statusCode()).isEqualTo(200);
        }
    }

    private int total(String parameters) {
        return officer.json("/api/v1/findings" + parameters).path("total").asInt();
    }
}
