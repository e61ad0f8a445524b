package org.zhengming.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.cases.CaseReader.code;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.cases.CaseReader;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

/** An account of one organ sees what concerns that organ and nothing else, by whatever way it asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantTest {

    private static final String SAVED = "/api/v1/saved-searches";

    private TestServer server;
    private TestReader own;
    private TestReader other;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(data);
        server.index(Fixtures.leak("f1", Instant.now()).inStory("s1", List.of()));
        own = server.officerOf(Fixtures.COURT.id());
        other = server.officerOf("o2");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_search_finds_what_concerns_the_own_organ() {
        assertThat(own.json("/api/v1/findings").path("total").asLong()).isEqualTo(1);
        assertThat(own.json("/api/v1/findings?organ=" + Fixtures.COURT.id())
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void no_way_of_asking_finds_what_concerns_another_organ() {
        for (String asked : List.of(
                "",
                "?organ=" + Fixtures.COURT.id(),
                "?q=organ:" + Fixtures.COURT.id(),
                "?q=organ:" + Fixtures.COURT.id() + "%20OR%20organ:o2",
                "?q=person:p1",
                "?story=s1",
                "?facets=PERSON&facets=ORGAN")) {
            String answer = other.get("/api/v1/findings" + asked).body();
            assertThat(answer).as(asked).contains("\"total\":0").doesNotContain(Fixtures.JUDGE.name());
        }
    }

    @Test
    void a_finding_or_story_of_another_organ_is_not_there_even_by_its_id() {
        assertThat(own.get("/api/v1/findings/f1").statusCode()).isEqualTo(200);
        assertThat(own.get("/api/v1/stories/s1").statusCode()).isEqualTo(200);

        assertThat(problem(other.get("/api/v1/findings/f1"), 404).path("code").asString())
                .isEqualTo("FINDING_NOT_FOUND");
        assertThat(problem(other.get("/api/v1/stories/s1"), 404).path("code").asString())
                .isEqualTo("STORY_NOT_FOUND");
    }

    @Test
    void what_somebody_saves_is_theirs_alone_and_bounded() {
        JsonNode saved = TestReader.json(
                own.post(SAVED, saved("泄露", "sort=NEWEST&route=REFERRAL_REVIEW&q=%E5%88%A4%E5%86%B3")), 201);
        assertThat(saved.path("search").asString()).isEqualTo("q=%E5%88%A4%E5%86%B3&sort=NEWEST&route=REFERRAL_REVIEW");
        String path = SAVED + "/" + saved.path("id").asString();

        for (TestReader stranger : List.of(other, server.signedIn(AccountRole.REVIEWER))) {
            assertThat(stranger.json(SAVED).path("searches").isEmpty()).isTrue();
            assertThat(code(stranger.put(path, saved("改名", "")))).isEqualTo("SAVED_SEARCH_NOT_FOUND");
            assertThat(code(stranger.delete(path))).isEqualTo("SAVED_SEARCH_NOT_FOUND");
        }
        assertThat(code(own.post(SAVED, saved("泄露", "")))).isEqualTo("SEARCH_NAME_TAKEN");
        assertThat(code(own.post(SAVED, saved("号码", "q=" + Fixtures.PRIVATE_PHONE))))
                .isEqualTo("SEARCH_HOLDS_NUMBER");
        assertThat(code(own.post(SAVED, saved("发帖人", "author=somebody")))).isEqualTo("PARAMETER_INVALID");
        assertThat(code(own.post(SAVED, saved(" ", "")))).isEqualTo("PARAMETER_INVALID");
        assertThat(own.put(path, saved("泄露二", "q=x")).statusCode()).isEqualTo(200);
        for (int i = 1; i < 50; i++) {
            assertThat(own.post(SAVED, saved("检索" + i, "")).statusCode()).isEqualTo(201);
        }
        assertThat(code(own.post(SAVED, saved("再一条", "")))).isEqualTo("TOO_MANY_SEARCHES");
        assertThat(own.delete(path).statusCode()).isEqualTo(204);
        assertThat(own.json(SAVED).path("searches").size()).isEqualTo(49);
        assertThat(server.signedIn(AccountRole.AUDITOR)
                        .json("/api/v1/audit?action=SAVE_SEARCH&who=officer_of_o1")
                        .toString())
                .contains("route=REFERRAL_REVIEW");
    }

    @Test
    void a_search_leaves_by_four_eyes_masked_with_a_mark_and_once() {
        CaseReader asking = new CaseReader(own);
        Map<String, Object> wanted = Map.of("search", "route=REFERRAL_REVIEW", "format", "CSV");
        assertThat(code(asking.tryOpen("search-export", "ASK", Map.of("search", "author=x", "format", "CSV"))))
                .isEqualTo("FIELDS_INVALID");
        assertThat(code(new CaseReader(other).tryOpen("search-export", "ASK", wanted)))
                .isEqualTo("NOT_PERMITTED");
        JsonNode asked = asking.open("search-export", "ASK", wanted);
        assertThat(asked.path("fields").path("found").asLong()).isEqualTo(1);
        String file = "/api/v1/exports/" + asked.path("id").asString() + "/file";
        assertThat(code(own.post(file, Map.of()))).isEqualTo("EXPORT_NOT_GRANTED");
        assertThat(own.json("/api/v1/exports")
                        .path("exports")
                        .path(0)
                        .path("standing")
                        .asString())
                .isEqualTo("ASKED");
        new CaseReader(server.signedIn(AccountRole.APPROVER)).step(asked, "GRANT", Map.of());
        assertThat(code(server.signedIn(AccountRole.PUBLICITY_OFFICER).post(file, Map.of())))
                .isEqualTo("EXPORT_NOT_GRANTED");
        assertThat(code(other.post(file, Map.of()))).isEqualTo("CASE_NOT_FOUND");
        assertThat(other.json("/api/v1/exports").path("exports").isEmpty()).isTrue();

        String lines = own.post(file, Map.of()).body();

        assertThat(lines.lines().toList()).hasSize(2);
        assertThat(lines)
                .contains("138****1234", "officer_of_o1", asked.path("id").asString())
                .doesNotContain(Fixtures.PRIVATE_PHONE, "posts.example");
        assertThat(code(own.post(file, Map.of()))).isEqualTo("EXPORT_NOT_GRANTED");
        JsonNode taken = own.json("/api/v1/exports").path("exports").path(0);
        assertThat(taken.path("standing").asString()).isEqualTo("TAKEN");
        assertThat(taken.path("items").asInt()).isEqualTo(1);
        assertThat(server.signedIn(AccountRole.AUDITOR)
                        .json("/api/v1/audit?action=EXPORT_FINDINGS")
                        .toString())
                .contains(asked.path("id").asString());
    }

    @Test
    void cases_of_a_story_are_listed_for_those_who_may_see_them() {
        JsonNode referral = new CaseReader(own).open("referral", "START", Map.of("finding", "f1"));
        String path = "/api/v1/stories/s1/cases";

        assertThat(own.json(path).path("cases").path(0).path("id").asString())
                .isEqualTo(referral.path("id").asString());
        assertThat(server.signedIn(AccountRole.COMMITTEE_MEMBER)
                        .json(path)
                        .path("cases")
                        .size())
                .isEqualTo(1);
        assertThat(code(other.get(path))).isEqualTo("STORY_NOT_FOUND");
    }

    private static Map<String, String> saved(String name, String search) {
        return Map.of("name", name, "search", search);
    }

    @Test
    void counts_are_those_of_the_own_organ() {
        assertThat(own.json("/api/v1/overview").path("total").asLong()).isEqualTo(1);
        assertThat(other.json("/api/v1/overview").path("total").asLong()).isZero();
    }
}
