package org.zhengming.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.rule.Drafts.rule;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

class RulesTest {

    private static final String RULES = "/api/v1/alert-rules";

    private TestServer server;
    private TestReader officer;

    @BeforeEach
    void startServer(@TempDir Path data) {
        server = TestServer.start(data);
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void a_rule_is_written_changed_and_deleted_and_each_leaves_a_trace() throws IOException {
        JsonNode made = json(officer.post(RULES, rule("电话", "leak:PHONE").body()), 201);
        String path = RULES + "/" + made.path("id").asString();
        JsonNode changed = json(
                officer.put(
                        path,
                        rule("电话", "leak:PHONE organ:o1").with("version", 1).body()),
                200);

        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(officer.json(path).path("query").asString()).isEqualTo("leak:PHONE organ:o1");
        assertThat(officer.json(path).path("changedBy").asString()).isEqualTo("publicity_officer");
        assertThat(problem(
                                officer.put(
                                        path,
                                        rule("电话", "leak:PHONE")
                                                .with("version", 1)
                                                .body()),
                                409)
                        .path("code")
                        .asString())
                .isEqualTo("RULE_CHANGED");
        assertThat(officer.delete(path).statusCode()).isEqualTo(204);
        assertThat(problem(officer.get(path), 404).path("code").asString()).isEqualTo("RULE_NOT_FOUND");
        assertThat(officer.json(RULES).path("rules").size()).isZero();
        try (Stream<Path> versions = Files.list(server.data().resolve("alert-rules/versions"))) {
            assertThat(versions).as("two versions and the deletion").hasSize(3);
        }
        assertThat(trace(server.data()))
                .contains("CREATE_ALERT_RULE", "CHANGE_ALERT_RULE", "DELETE_ALERT_RULE", "VIEW_ALERT_RULES");
    }

    @Test
    void rules_are_there_after_a_restart_and_what_a_kill_left_half_written_is_passed_over() throws IOException {
        officer.post(RULES, rule("甲", "organ:o1").body());
        officer.post(RULES, rule("乙", "person:p1").body());
        server.close();
        Path versions = server.data().resolve("alert-rules/versions");
        Files.writeString(versions.resolve("r1.000001.json"), "{\"rule\":");
        Files.writeString(versions.resolve("x.part"), "half");

        server = TestServer.start(server.data());
        JsonNode rules =
                server.signedIn(AccountRole.COMMITTEE_MEMBER).json(RULES).path("rules");

        assertThat(rules.valueStream().map(each -> each.path("name").asString()))
                .containsExactly("甲", "乙");
    }

    @Test
    void a_query_that_cannot_be_read_is_named_with_its_place() {
        JsonNode problem = problem(officer.post(RULES, rule("坏", "林若衡 (举报").body()), 400);

        assertThat(problem.path("code").asString()).isEqualTo("QUERY_SYNTAX");
        assertThat(problem.path("position").asInt()).isEqualTo(4);
    }

    @Test
    void a_number_that_may_be_somebodys_is_kept_in_no_rule() {
        for (String query : List.of("13800001234", "organ:o1 １３８００００１２３４")) {
            assertThat(problem(officer.post(RULES, rule("号码", query).body()), 400)
                            .path("code")
                            .asString())
                    .isEqualTo("SEARCH_HOLDS_NUMBER");
        }
    }

    @Test
    void a_rule_cannot_be_about_those_who_write() {
        assertThat(problem(officer.post(RULES, rule("人", "author:某某").body()), 400)
                        .path("code")
                        .asString())
                .isEqualTo("QUERY_SYNTAX");
        assertThat(problem(
                                officer.post(
                                        RULES,
                                        rule("人", "organ:o1")
                                                .with("author", "某某")
                                                .body()),
                                400)
                        .path("code")
                        .asString())
                .isEqualTo("BODY_INVALID");
        assertThat(Arrays.stream(AlertRule.class.getRecordComponents())
                        .map(each -> each.getName().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(name -> name.matches(".*(author|user|account|voice|speaker).*"));
    }

    @Test
    void a_topic_of_complaint_alone_is_refused_with_a_way_out() {
        JsonNode problem = problem(officer.post(RULES, rule("话题", "上访 OR 维权").body()), 400);

        assertThat(problem.path("code").asString()).isEqualTo("RULE_TOPIC_ALONE");
        assertThat(problem.path("wayOut").asString()).contains("person:");
        assertThat(problem(officer.post(RULES + "/trials", trial("举报", 7)), 400)
                        .path("code")
                        .asString())
                .isEqualTo("RULE_TOPIC_ALONE");
        assertThat(officer.post(RULES, rule("本院", "organ:o1 举报").body()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_too_long_missing_unknown_or_twice_is_refused_by_name() {
        Map<String, Drafts> wrong = Map.of(
                "name", rule("名".repeat(61), "organ:o1"),
                "reason", rule("甲", "organ:o1").with("reason", "行\n行"),
                "query", rule("甲", " "),
                "everyMinutes", rule("甲", "organ:o1").with("everyMinutes", 0),
                "quietFrom", rule("甲", "organ:o1").with("quietFrom", "25:00").with("quietTo", "07:00"),
                "quietTo", rule("甲", "organ:o1").with("quietFrom", "22:00").with("quietTo", "22:00"),
                "watches", rule("甲", "organ:o1").with("watches", List.of()),
                "channels", rule("甲", "organ:o1").with("channels", List.of("elsewhere")));
        wrong.forEach((field, draft) -> assertThat(problem(officer.post(RULES, draft.body()), 400)
                        .path("parameter")
                        .asString())
                .isEqualTo(field));
        assertThat(problem(officer.post(RULES, rule("长", "a".repeat(1001)).body()), 400)
                        .path("code")
                        .asString())
                .isEqualTo("QUERY_SYNTAX");
        assertThat(officer.post(RULES, rule("Ａ组", "organ:o1").body()).statusCode())
                .isEqualTo(201);
        assertThat(problem(officer.post(RULES, rule(" a组", "organ:o1").body()), 409)
                        .path("code")
                        .asString())
                .isEqualTo("RULE_NAME_TAKEN");
    }

    @Test
    void only_so_many_rules_stand() {
        IntStream.range(0, 100)
                .forEach(
                        i -> json(officer.post(RULES, rule("规则" + i, "organ:o1").body()), 201));

        assertThat(problem(officer.post(RULES, rule("多", "organ:o1").body()), 409)
                        .path("code")
                        .asString())
                .isEqualTo("TOO_MANY_RULES");
    }

    @Test
    void who_reads_rules_may_not_write_them_unless_the_role_says_so() {
        TestReader member = server.signedIn(AccountRole.COMMITTEE_MEMBER);
        String id = json(
                        server.signedIn(AccountRole.ADMINISTRATOR)
                                .post(RULES, rule("甲", "organ:o1").body()),
                        201)
                .path("id")
                .asString();

        assertThat(member.get(RULES + "/" + id).statusCode()).isEqualTo(200);
        assertThat(member.post(RULES, rule("乙", "organ:o1").body()).statusCode())
                .isEqualTo(403);
        assertThat(member.put(RULES + "/" + id, rule("乙", "organ:o1").body()).statusCode())
                .isEqualTo(403);
        assertThat(member.delete(RULES + "/" + id).statusCode()).isEqualTo(403);
        assertThat(member.post(RULES + "/trials", trial("organ:o1", 1)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_trial_counts_what_would_have_been_found_and_told_and_saves_nothing() {
        Instant now = Instant.now();
        server.index(
                Fixtures.leak("l1", now.minus(Duration.ofHours(30))),
                Fixtures.leak("l2", now.minus(Duration.ofHours(30)).plusSeconds(60)),
                Fixtures.leak("l3", now.minus(Duration.ofHours(20))),
                Fixtures.leak("l4", now.minus(Duration.ofDays(9))),
                Fixtures.criticism("c1", now));

        JsonNode trial = json(officer.post(RULES + "/trials", trial("leak:PHONE", 7)), 200);

        assertThat(trial.path("findings").asInt()).isEqualTo(3);
        assertThat(trial.path("notices").asInt())
                .as("l1, l2 when the half hour is over, l3")
                .isEqualTo(3);
        assertThat(trial.path("heldBack").asInt()).isZero();
        assertThat(trial.path("examples").valueStream().map(each -> each.path("findingId")
                        .asString()))
                .containsExactly("l3", "l2", "l1");
        assertThat(trial.toString()).contains("138****1234").doesNotContain(Fixtures.PRIVATE_PHONE);
        assertThat(officer.json(RULES).path("rules").size()).isZero();
        assertThat(problem(officer.post(RULES + "/trials", trial("leak:PHONE", 31)), 400)
                        .path("parameter")
                        .asString())
                .isEqualTo("days");
    }

    @Test
    void a_trial_over_many_findings_tells_how_few_notices_there_would_have_been() {
        Instant from = Instant.now().minus(Duration.ofHours(10));
        server.index(IntStream.range(0, 300)
                .mapToObj(i -> Fixtures.leak("l" + i, from.plusSeconds(i)))
                .toArray(IndexedFinding[]::new));

        JsonNode trial = json(officer.post(RULES + "/trials", trial("leak:PHONE", 1)), 200);

        assertThat(trial.path("findings").asInt()).isEqualTo(300);
        assertThat(trial.path("counted").asInt()).isEqualTo(300);
        assertThat(trial.path("notices").asInt()).isEqualTo(2);
        assertThat(trial.path("heldBack").asInt()).isEqualTo(298);
    }

    @Test
    void who_may_not_search_findings_gets_counts_and_no_examples() {
        server.index(Fixtures.leak("l1", Instant.now().minusSeconds(60)));

        HttpResponse<String> answer =
                server.signedIn(AccountRole.ADMINISTRATOR).post(RULES + "/trials", trial("leak:PHONE", 1));

        assertThat(json(answer, 200).path("findings").asInt()).isEqualTo(1);
        assertThat(json(answer, 200).path("examples").size()).isZero();
    }

    private static Map<String, Object> trial(String query, int days) {
        return Map.of("query", query, "days", days, "everyMinutes", 30, "urgentBreaksQuiet", true);
    }

    static String trace(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            StringBuilder lines = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                lines.append(Files.readString(file));
            }
            return lines.toString();
        }
    }
}
