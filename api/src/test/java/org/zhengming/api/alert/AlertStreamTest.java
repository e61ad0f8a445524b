package org.zhengming.api.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhengming.api.TestReader.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.story.Swell;
import org.zhengming.analytics.story.SwellJson;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlertStreamTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private TestServer server;
    private TestReader officer;

    @BeforeEach
    void startServer(@TempDir Path data) {
        server = TestServer.start(data, settings -> settings.withLimits(TestLimits.lively()));
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void a_new_finding_reaches_readers_who_are_connected() {
        try (EventReader events = EventReader.open(officer)) {
            events.awaitComment();
            server.index(Fixtures.criticism("lawful", NOW), Fixtures.leak("leak-1", NOW));

            events.awaitAlerts(1);

            EventReader.Event event = events.alerts().getFirst();
            JsonNode alert = JsonMapper.shared().readTree(event.data());
            assertThat(alert.path("findingId").asString()).isEqualTo("leak-1");
            assertThat(alert.path("id").asString()).isEqualTo(event.id());
            assertThat(alert.path("organs").path(0).path("name").asString()).isEqualTo("云梧市人民法院");
            assertThat(alert.path("leaks").toString()).isEqualTo("[\"PHONE\"]");
            assertThat(alert.path("excerpt").asString()).isEqualTo("林若衡的电话138****1234大家打起来");
        }
    }

    @Test
    void an_alarm_that_the_job_leaves_reaches_readers_once_with_its_reasons_in_both_languages() throws IOException {
        server.index(Fixtures.criticism("lawful", NOW));
        Swell swell = new Swell(
                "0f",
                Swell.Kind.PILE_ON,
                Swell.SubjectKind.PERSON,
                "p1",
                "lawful",
                "s1",
                NOW.minusSeconds(3600),
                NOW,
                NOW,
                40,
                15,
                9,
                List.of(Reason.of("PILE_ON_VOICES", "6", "15", "40")));
        Path day = Files.createDirectories(server.data().resolve("alerts").resolve("2026-03-02"));
        Files.writeString(day.resolve(".unfinished"), "not yet");
        Files.writeString(day.resolve("alerts-0.jsonl"), "no alarm\n" + new SwellJson().write(swell) + "\n");
        awaitAlerts(1);

        JsonNode alert = officer.json("/api/v1/alerts").path("alerts").path(0);
        assertThat(alert.path("kind").asString()).isEqualTo("PILE_ON");
        assertThat(alert.path("findingId").asString()).isEqualTo("lawful");
        assertThat(alert.path("swell").path("subjectName").asString()).isEqualTo("林若衡");
        assertThat(alert.path("swell").path("voices").asInt()).isEqualTo(15);
        assertThat(alert.path("swell").path("reasons").path(0).path("zh").asString())
                .startsWith("6 小时内有 15 个");
        assertThat(alert.path("swell").path("reasons").path(0).path("en").asString())
                .startsWith("Within 6 hours");
        assertThat(officer.json("/api/v1/alerts?kind=PILE_ON&kind=BURST")
                        .path("alerts")
                        .size())
                .isEqualTo(1);
        assertThat(officer.json("/api/v1/alerts?kind=FINDING").path("alerts").size())
                .isZero();
        assertThat(problem(officer.get("/api/v1/alerts?kind=RUMOUR"), 400)
                        .path("code")
                        .asString())
                .isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void a_finding_seen_again_is_no_news_and_the_newest_alerts_come_first() {
        server.index(Fixtures.leak("leak-1", NOW));
        awaitAlerts(1);
        server.index(Fixtures.leak("leak-1", NOW.plusSeconds(60)), Fixtures.leak("leak-2", NOW.plusSeconds(30)));
        awaitAlerts(2);

        assertThat(findingIds(officer.json("/api/v1/alerts").path("alerts"))).containsExactly("leak-2", "leak-1");
        assertThat(officer.json("/api/v1/alerts?size=1").path("alerts").size()).isEqualTo(1);
    }

    @Test
    void a_reader_who_comes_back_gets_what_it_missed_and_then_what_comes() {
        server.index(Fixtures.leak("leak-1", NOW));
        awaitAlerts(1);
        String last =
                officer.json("/api/v1/alerts").path("alerts").path(0).path("id").asString();
        server.index(Fixtures.leak("leak-2", NOW.plusSeconds(1)), Fixtures.leak("leak-3", NOW.plusSeconds(2)));
        awaitAlerts(3);

        try (EventReader events = EventReader.open(officer, "Last-Event-ID", last)) {
            events.awaitAlerts(2);
            server.index(Fixtures.leak("leak-4", NOW.plusSeconds(3)));
            events.awaitAlerts(3);

            assertThat(events.findingIds()).containsExactly("leak-2", "leak-3", "leak-4");
        }
    }

    @Test
    void a_session_holds_few_streams_and_a_closed_one_makes_room() {
        EventReader first = EventReader.open(officer);
        EventReader second = EventReader.open(officer);
        first.awaitComment();
        second.awaitComment();

        assertThat(problem(officer.get("/api/v1/alerts/stream"), 429)
                        .path("code")
                        .asString())
                .isEqualTo("TOO_MANY_STREAMS");
        first.close();
        await().until(() -> {
            try (EventReader third = EventReader.open(officer)) {
                return third.status() == 200;
            }
        });
        second.close();
    }

    @Test
    void a_stream_ends_when_its_reader_signs_out() {
        try (EventReader events = EventReader.open(officer)) {
            events.awaitComment();
            officer.delete("/api/v1/session");

            events.awaitEnd();
        }
    }

    @Test
    void streams_end_when_the_server_stops(@TempDir Path data) {
        TestServer other = TestServer.start(data);
        try (EventReader events = EventReader.open(other.signedIn(AccountRole.COMMITTEE_MEMBER))) {
            events.awaitComment();
            other.close();

            events.awaitEnd();
        }
    }

    private void awaitAlerts(int count) {
        await().until(() -> officer.json("/api/v1/alerts").path("alerts").size() == count);
    }

    private static List<String> findingIds(JsonNode alerts) {
        return alerts.valueStream()
                .map(each -> each.path("findingId").asString())
                .toList();
    }
}
