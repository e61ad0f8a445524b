package org.zhengming.api.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.cases.CaseReader.code;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.evaluation.LabelledCaseJson;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.cases.CaseReader;
import org.zhengming.api.security.AccountRole;
import org.zhengming.ingest.retention.DeletionLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewTest {

    private static final Instant NOW = Instant.now();

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = TestServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_finding_is_given_to_one_reader_who_decides_and_then_to_nobody() {
        server.index(Fixtures.leak("f1", NOW));
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        TestReader reviewer = server.signedIn(AccountRole.REVIEWER);
        awaitWaiting(officer, 1);

        assertThat(next(officer).path("finding").path("id").asString()).isEqualTo("f1");
        assertThat(reviewer.post("/api/v1/review/next", Map.of()).statusCode()).isEqualTo(204);
        assertThat(decide(reviewer, "f1", "CONFIRM").statusCode()).isEqualTo(409);
        assertThat(decide(officer, "f1", "CONFIRM").statusCode()).isEqualTo(204);

        assertThat(officer.post("/api/v1/review/next", Map.of()).statusCode()).isEqualTo(204);
        assertThat(reviewer.post("/api/v1/review/next", Map.of()).statusCode()).isEqualTo(204);
        assertThat(officer.json("/api/v1/review").path("ownToday").asLong()).isEqualTo(1);
    }

    @Test
    void who_comes_back_before_deciding_is_given_the_same_finding() {
        server.index(Fixtures.leak("f1", NOW), Fixtures.leak("f2", NOW));
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        awaitWaiting(officer, 2);

        String first = next(officer).path("finding").path("id").asString();

        assertThat(next(officer).path("finding").path("id").asString()).isEqualTo(first);
    }

    @Test
    void a_second_reader_looks_without_the_first_seeing_it_again() {
        server.index(Fixtures.leak("f1", NOW));
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        TestReader reviewer = server.signedIn(AccountRole.REVIEWER);
        awaitWaiting(officer, 1);
        next(officer);
        assertThat(decide(officer, "f1", "SECOND_READER").statusCode()).isEqualTo(204);

        assertThat(officer.post("/api/v1/review/next", Map.of()).statusCode()).isEqualTo(204);
        JsonNode second = next(reviewer);
        assertThat(second.path("finding").path("id").asString()).isEqualTo("f1");
        assertThat(second.toString()).doesNotContain("SECOND_READER", "publicity_officer");
        assertThat(decide(reviewer, "f1", "LAWFUL").statusCode()).isEqualTo(204);
    }

    @Test
    void readers_who_ask_at_the_same_instant_are_given_different_findings() throws Exception {
        for (int i = 0; i < 3; i++) {
            server.index(Fixtures.leak("f" + i, NOW));
        }
        List<TestReader> readers = List.of(
                server.signedIn(AccountRole.PUBLICITY_OFFICER),
                server.signedIn(AccountRole.REVIEWER),
                server.signedIn(AccountRole.COMMITTEE_MEMBER));
        awaitWaiting(readers.getFirst(), 3);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<String>> asking = readers.stream()
                    .map(reader -> (Callable<String>)
                            () -> next(reader).path("finding").path("id").asString())
                    .toList();
            List<String> given = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(asking)) {
                given.add(each.get());
            }
            assertThat(given).containsExactlyInAnyOrder("f0", "f1", "f2");
        }
    }

    @Test
    void another_organs_findings_are_not_in_the_queue() {
        server.index(Fixtures.leak("f1", NOW));
        awaitWaiting(server.officerOf("o1"), 1);
        TestReader other = server.officerOf("o2");

        assertThat(other.json("/api/v1/review").path("waiting").asLong()).isZero();
        assertThat(other.post("/api/v1/review/next", Map.of()).statusCode()).isEqualTo(204);
        assertThat(decide(other, "f1", "FALSE_ALARM").statusCode()).isEqualTo(409);
    }

    @Test
    void what_was_read_anew_since_it_was_queued_is_passed_on_or_dropped() {
        IndexedFinding mine = Fixtures.leak("f1", NOW);
        IndexedFinding nobodys = Fixtures.leak("f2", NOW);
        server.index(mine, nobodys);
        TestReader officer = server.officerOf("o1");
        awaitWaiting(officer, 2);

        server.index(
                mine.rejudged(Fixtures.leakFinding("f1", Route.REFERRAL_REVIEW, "o2")),
                nobodys.rejudged(Fixtures.leakFinding("f2", Route.MONITOR, "o1")));

        assertThat(officer.post("/api/v1/review/next", Map.of()).statusCode()).isEqualTo(204);
        assertThat(next(server.officerOf("o2")).path("finding").path("id").asString())
                .isEqualTo("f1");
        awaitWaiting(server.signedIn(AccountRole.PUBLICITY_OFFICER), 1);
    }

    @Test
    void a_decision_needs_a_reason() {
        server.index(Fixtures.leak("f1", NOW));
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        awaitWaiting(officer, 1);
        next(officer);

        HttpResponse<String> bare = officer.post("/api/v1/review/items/f1/decision", Map.of("decision", "CONFIRM"));

        assertThat(problem(bare, 422).path("faults").path(0).path("pointer").asString())
                .isEqualTo("/reason");
    }

    @Test
    void lawful_speech_that_asks_for_nothing_is_not_put_before_anybody() {
        server.index(Fixtures.criticism("f1", NOW), Fixtures.leak("f2", NOW));
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);

        awaitWaiting(officer, 1);
        assertThat(next(officer).path("finding").path("id").asString()).isEqualTo("f2");
    }

    @Test
    void a_false_alarm_is_seen_by_nobody_any_more_leaves_the_index_and_is_only_counted() {
        server.index(Fixtures.leak("f1", NOW.minusSeconds(60)));
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        awaitWaiting(officer, 1);
        next(officer);
        assertThat(decide(officer, "f1", "FALSE_ALARM").statusCode()).isEqualTo(204);

        assertThat(problem(officer.get("/api/v1/findings/f1"), 404).path("code").asString())
                .isEqualTo("FINDING_NOT_FOUND");
        assertThat(officer.json("/api/v1/findings").path("total").asLong()).isZero();
        assertThat(code(new CaseReader(officer).tryOpen("referral", "START", Map.of("finding", "f1"))))
                .isEqualTo("FINDING_NOT_FOUND");
        awaitDeleted(1);
        server.index(Fixtures.leak("f1", NOW));
        assertThat(officer.get("/api/v1/findings/f1").statusCode()).isEqualTo(404);
        awaitDeleted(2);
        assertThat(counted(officer, "REVIEWED_FALSE_ALARMS").path("count").asLong())
                .isEqualTo(1);
    }

    @Test
    void what_is_found_lawful_is_shielded_wherever_it_is_looked_at() {
        server.index(Fixtures.leak("f1", NOW).inStory("s1", List.of()));
        TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        awaitWaiting(officer, 1);
        JsonNode taken = next(officer);
        assertThat(taken.path("lead").path("procedure").asString()).isEqualTo("referral");
        CaseReader desk = new CaseReader(officer);
        JsonNode begun = desk.open("referral", "START", Map.of("finding", "f1"));
        begun = desk.step(begun, "TRIAGE", Map.of("severity", "SERIOUS", "insider", false));
        assertThat(decide(officer, "f1", "LAWFUL").statusCode()).isEqualTo(204);

        JsonNode finding = officer.json("/api/v1/findings/f1");
        assertThat(finding.path("route").asString()).isEqualTo("MONITOR");
        assertThat(finding.path("signals").size() + finding.path("leaks").size())
                .isZero();
        assertThat(finding.path("reasons").path(0).path("code").asString()).isEqualTo("DECIDED_LAWFUL");
        assertThat(officer.json("/api/v1/findings?signal=PRIVATE_INFO")
                        .path("hits")
                        .size())
                .isZero();
        assertThat(officer.json("/api/v1/stories/s1").toString()).contains("DECIDED_LAWFUL");
        assertThat(code(desk.tryOpen("referral", "START", Map.of("finding", "f1"))))
                .isEqualTo("FINDING_SHIELDED");
        assertThat(code(desk.tryStep(begun, "CONFIRM", Map.of()))).isEqualTo("FINDING_SHIELDED");
        reclassifiedByTwo(desk);
        desk.step(begun, "CONFIRM", Map.of());
        exported(desk);
    }

    /** Only two people can say that it is not lawful speech after all. */
    private void reclassifiedByTwo(CaseReader officer) {
        JsonNode proposed = officer.open("reclassification", "PROPOSE", Map.of("finding", "f1", "argument", "系住址信息"));
        assertThat(proposed.path("fields").path("decidedLawful").asBoolean()).isTrue();
        new CaseReader(server.signedIn(AccountRole.REVIEWER)).step(proposed, "CONFIRM", Map.of("answer", "同意"));
    }

    /** Decisions leave as labelled cases when one asks and another grants, once. */
    private void exported(CaseReader officer) {
        JsonNode asked = officer.open(
                "label-export", "ASK", Map.of("firstDay", "2020-01-01", "lastDay", "2999-12-31", "use", "评测研判准确性"));
        String file = "/api/v1/exports/" + asked.path("id").asString() + "/file";
        assertThat(code(officer.reader().post(file, Map.of()))).isEqualTo("EXPORT_NOT_GRANTED");
        assertThat(code(officer.tryStep(asked, "GRANT", Map.of()))).isEqualTo("NOT_PERMITTED");
        new CaseReader(server.signedIn(AccountRole.APPROVER)).step(asked, "GRANT", Map.of());
        assertThat(code(server.signedIn(AccountRole.REVIEWER).post(file, Map.of())))
                .isEqualTo("EXPORT_NOT_GRANTED");

        String lines = officer.reader().post(file, Map.of()).body();

        assertThat(lines.lines().toList()).singleElement().satisfies(line -> {
            LabelledCase labelled = new LabelledCaseJson().read(line);
            assertThat(labelled.post().text()).contains("138****1234").doesNotContain(Fixtures.PRIVATE_PHONE);
            assertThat(labelled.post().id()).doesNotContain("f1");
            assertThat(labelled.expectation().route()).isEqualTo(Route.MONITOR);
            assertThat(labelled.expectation().signals()).isEmpty();
        });
        assertThat(code(officer.reader().post(file, Map.of()))).isEqualTo("EXPORT_NOT_GRANTED");
    }

    private void awaitDeleted(int times) {
        DeletionLog log = new DeletionLog(server.data().resolve("retention"));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            server.purge();
            return log.read().size() == times;
        });
        assertThat(log.read())
                .allSatisfy(deletion -> assertThat(deletion.what()).isEqualTo("reviewed"));
    }

    private static JsonNode counted(TestReader reader, String code) {
        JsonNode figures = reader.json(
                        "/api/v1/transparency?organ=o1&from=" + LocalDate.now().minusDays(2) + "&to="
                                + LocalDate.now().plusDays(2))
                .path("figures");
        return figures.valueStream()
                .filter(figure -> figure.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode next(TestReader reader) {
        HttpResponse<String> answer = reader.post("/api/v1/review/next", Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> decide(TestReader reader, String finding, String decision) {
        return reader.post(
                "/api/v1/review/items/" + finding + "/decision", Map.of("decision", decision, "reason", "已核对原文"));
    }

    private static void awaitWaiting(TestReader reader, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reader.json("/api/v1/review").path("waiting").asInt() == count);
    }
}
