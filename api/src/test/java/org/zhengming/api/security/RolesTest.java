package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.security.AccountRole.ADMINISTRATOR;
import static org.zhengming.api.security.AccountRole.APPROVER;
import static org.zhengming.api.security.AccountRole.AUDITOR;
import static org.zhengming.api.security.AccountRole.COMMITTEE_MEMBER;
import static org.zhengming.api.security.AccountRole.DISCIPLINE_INSPECTOR;
import static org.zhengming.api.security.AccountRole.INVITED_MEMBER;
import static org.zhengming.api.security.AccountRole.POLICE_LIAISON;
import static org.zhengming.api.security.AccountRole.PROTECTED_PERSON;
import static org.zhengming.api.security.AccountRole.PUBLICITY_OFFICER;
import static org.zhengming.api.security.AccountRole.REGISTER_KEEPER;
import static org.zhengming.api.security.AccountRole.REGISTER_SUPERVISOR;
import static org.zhengming.api.security.AccountRole.REVIEWER;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.cases.AllProcedures;
import org.zhengming.api.cases.CaseReader;
import org.zhengming.api.cases.Procedure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

    private static final Set<AccountRole> EVERYBODY_WITH_STATISTICS =
            EnumSet.complementOf(EnumSet.of(PROTECTED_PERSON));
    private static final Set<AccountRole> SEARCHERS = Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER, COMMITTEE_MEMBER);
    private static final Set<AccountRole> WITH_THE_OVERVIEW =
            Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER, COMMITTEE_MEMBER, AUDITOR, ADMINISTRATOR);
    private static final Set<AccountRole> AT_THE_DESKS = Set.of(AccountRole.values());
    private static final Set<AccountRole> OF_THE_COMMITTEE = Set.of(COMMITTEE_MEMBER, APPROVER, PROTECTED_PERSON);

    private static final Set<AccountRole> OF_THE_REGISTER =
            Set.of(REGISTER_KEEPER, REGISTER_SUPERVISOR, PROTECTED_PERSON);

    /** Who may see which kind of case. */
    private static final Map<String, Set<AccountRole>> KINDS = Map.ofEntries(
            Map.entry("aid-application", OF_THE_COMMITTEE),
            Map.entry("risk-assessment", OF_THE_COMMITTEE),
            Map.entry("protection-measure", OF_THE_COMMITTEE),
            Map.entry("support", OF_THE_COMMITTEE),
            Map.entry("meeting", OF_THE_COMMITTEE),
            Map.entry("interference", OF_THE_REGISTER),
            Map.entry("register-summary", OF_THE_REGISTER),
            Map.entry(
                    "clarification", Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER, COMMITTEE_MEMBER, PROTECTED_PERSON)),
            Map.entry("discipline-handoff", Set.of(DISCIPLINE_INSPECTOR)),
            Map.entry("referral", Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER, COMMITTEE_MEMBER, POLICE_LIAISON)),
            Map.entry("reclassification", SEARCHERS),
            Map.entry("referral-suspension", OF_THE_COMMITTEE),
            Map.entry("label-export", Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER)),
            Map.entry("search-export", Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER)),
            Map.entry("quarterly-sample", Set.of(INVITED_MEMBER, COMMITTEE_MEMBER, APPROVER)),
            Map.entry("rights-request", Set.of(COMMITTEE_MEMBER, APPROVER, PROTECTED_PERSON)),
            Map.entry("data-incident", Set.of(ADMINISTRATOR, APPROVER, AUDITOR)),
            Map.entry("legal-hold", Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER, COMMITTEE_MEMBER, AUDITOR)));

    private static final Set<AccountRole> RULE_READERS =
            Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER, COMMITTEE_MEMBER, ADMINISTRATOR);

    private static final Set<AccountRole> SEEING_EVIDENCE = Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER);
    private static final Set<AccountRole> WITH_TASKS = Set.of(
            POLICE_LIAISON,
            PUBLICITY_OFFICER,
            REVIEWER,
            APPROVER,
            COMMITTEE_MEMBER,
            REGISTER_KEEPER,
            REGISTER_SUPERVISOR,
            PROTECTED_PERSON);

    /** Who may see what, as agreed, written down a second time on purpose. */
    private static final Map<String, Set<AccountRole>> ALLOWED = Map.ofEntries(
            Map.entry("/api/v1/findings", SEARCHERS),
            Map.entry("/api/v1/findings/f1", SEARCHERS),
            Map.entry("/api/v1/stories/s1", SEARCHERS),
            Map.entry("/api/v1/alerts", SEARCHERS),
            Map.entry("/api/v1/alerts/stream", SEARCHERS),
            Map.entry("/api/v1/alert-rules", RULE_READERS),
            Map.entry("/api/v1/alert-rules/f1", RULE_READERS),
            Map.entry("/api/v1/alert-rules/trials", Set.of(PUBLICITY_OFFICER, ADMINISTRATOR)),
            Map.entry("/api/v1/alert-notices", RULE_READERS),
            Map.entry("/api/v1/alert-notices/f1/retries", Set.of(PUBLICITY_OFFICER, ADMINISTRATOR)),
            Map.entry("/api/v1/saved-searches", SEARCHERS),
            Map.entry("/api/v1/saved-searches/f1", SEARCHERS),
            Map.entry("/api/v1/overview", WITH_THE_OVERVIEW),
            Map.entry("/api/v1/pipeline", Set.of(PUBLICITY_OFFICER, ADMINISTRATOR)),
            Map.entry("/api/v1/pipeline/history", Set.of(PUBLICITY_OFFICER, ADMINISTRATOR)),
            Map.entry("/api/v1/pipeline/deletions", Set.of(PUBLICITY_OFFICER, ADMINISTRATOR)),
            Map.entry("/api/v1/dead-letters", Set.of(PUBLICITY_OFFICER, ADMINISTRATOR)),
            Map.entry("/api/v1/dead-letters/f1", Set.of(PUBLICITY_OFFICER, ADMINISTRATOR)),
            Map.entry("/api/v1/dead-letters/f1/replay", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/review", Set.of(PUBLICITY_OFFICER, REVIEWER, COMMITTEE_MEMBER)),
            Map.entry("/api/v1/review/next", Set.of(PUBLICITY_OFFICER, REVIEWER, COMMITTEE_MEMBER)),
            Map.entry("/api/v1/review/items/f1/decision", Set.of(PUBLICITY_OFFICER, REVIEWER, COMMITTEE_MEMBER)),
            Map.entry("/api/v1/exports", Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER)),
            Map.entry("/api/v1/exports/f1/file", Set.of(PUBLICITY_OFFICER, REVIEWER, APPROVER)),
            Map.entry("/api/v1/cases/f1", AT_THE_DESKS),
            Map.entry("/api/v1/cases/f1/f1", AT_THE_DESKS),
            Map.entry("/api/v1/cases/f1/f1/steps", AT_THE_DESKS),
            Map.entry("/api/v1/cases/f1/f1/unmaskings", AT_THE_DESKS),
            Map.entry("/api/v1/cases/f1/f1/remarks", AT_THE_DESKS),
            Map.entry("/api/v1/unmaskings", AT_THE_DESKS),
            Map.entry("/api/v1/unmaskings/f1/value", AT_THE_DESKS),
            Map.entry("/api/v1/unmaskings/f1/decision", Set.of(APPROVER, REGISTER_SUPERVISOR)),
            Map.entry("/api/v1/procedures/f1", AT_THE_DESKS),
            Map.entry("/api/v1/organs", AT_THE_DESKS),
            Map.entry("/api/v1/evidence/captures", Set.of(PUBLICITY_OFFICER, REVIEWER)),
            Map.entry("/api/v1/evidence/captures/f1/attendance", Set.of(PUBLICITY_OFFICER, REVIEWER)),
            Map.entry("/api/v1/evidence/packages", SEEING_EVIDENCE),
            Map.entry("/api/v1/evidence/packages/f1", SEEING_EVIDENCE),
            Map.entry("/api/v1/evidence/packages/f1/contents", SEEING_EVIDENCE),
            Map.entry("/api/v1/evidence/packages/f1/file", SEEING_EVIDENCE),
            Map.entry("/api/v1/evidence/packages/f1/verification", SEEING_EVIDENCE),
            Map.entry("/api/v1/evidence/packages/f1/redactions", Set.of(PUBLICITY_OFFICER, REVIEWER)),
            Map.entry("/api/v1/evidence/packages/f1/exports", Set.of(PUBLICITY_OFFICER)),
            Map.entry("/api/v1/evidence/exports", SEEING_EVIDENCE),
            Map.entry("/api/v1/evidence/exports/f1/decision", Set.of(APPROVER)),
            Map.entry("/api/v1/evidence/exports/f1/file", Set.of(PUBLICITY_OFFICER)),
            Map.entry("/api/v1/reanalysis", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/case-deletions", Set.of(APPROVER, AUDITOR, ADMINISTRATOR)),
            Map.entry("/api/v1/tasks", WITH_TASKS),
            Map.entry("/api/v1/cases/f1/f1/paper", AT_THE_DESKS),
            Map.entry("/api/v1/cases/f1/f1/paper/file", AT_THE_DESKS),
            Map.entry("/api/v1/reports", SEARCHERS),
            Map.entry("/api/v1/reports/f1", SEARCHERS),
            Map.entry("/api/v1/reports/f1/file", SEARCHERS),
            Map.entry("/api/v1/register/summaries/f1/file", Set.of(REGISTER_KEEPER, REGISTER_SUPERVISOR)),
            Map.entry("/api/v1/transparency", EVERYBODY_WITH_STATISTICS),
            Map.entry("/api/v1/transparency/csv", EVERYBODY_WITH_STATISTICS),
            Map.entry("/api/v1/reports/schedule", SEARCHERS),
            Map.entry("/api/v1/organ-names", EVERYBODY_WITH_STATISTICS),
            Map.entry("/api/v1/stories", SEARCHERS),
            Map.entry("/api/v1/stories/s1/cases", SEARCHERS),
            Map.entry("/api/v1/accounts", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/accounts/f1", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/accounts/f1/confirmation", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/accounts/f1/second-factor-reset", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/registry", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/registry/checks", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/registry/persons", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/registry/enrolments", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/registry/enrolments/f1", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/registry/candidates/f1/adoption", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/sources", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/sources/trials", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/sources/f1", Set.of(ADMINISTRATOR)),
            Map.entry("/api/v1/policy", Set.of(ADMINISTRATOR, AUDITOR)),
            Map.entry("/api/v1/audit", Set.of(AUDITOR)),
            Map.entry("/api/v1/audit/verification", Set.of(AUDITOR)),
            Map.entry("/api/v1/session", Set.of(AccountRole.values())),
            Map.entry("/api/v1/session/password", Set.of(AccountRole.values())),
            Map.entry("/api/v1/session/second-factor", Set.of(AccountRole.values())),
            Map.entry("/api/v1/session/second-factor/confirmation", Set.of(AccountRole.values())));

    /** What those who may see a path are answered where it is not 200. */
    private static final Map<String, Integer> PRESENT = Map.ofEntries(
            Map.entry("/api/v1/session/second-factor/confirmation", 405),
            Map.entry("/api/v1/saved-searches/f1", 405),
            Map.entry("/api/v1/evidence/captures", 405),
            Map.entry("/api/v1/evidence/exports/f1/file", 405),
            Map.entry("/api/v1/evidence/captures/f1/attendance", 405),
            Map.entry("/api/v1/evidence/packages/f1/verification", 405),
            Map.entry("/api/v1/evidence/packages/f1/redactions", 405),
            Map.entry("/api/v1/evidence/packages/f1/exports", 405),
            Map.entry("/api/v1/evidence/exports/f1/decision", 405),
            Map.entry("/api/v1/evidence/packages/f1", 404),
            Map.entry("/api/v1/evidence/packages/f1/contents", 404),
            Map.entry("/api/v1/evidence/packages/f1/file", 404),
            Map.entry("/api/v1/dead-letters/f1", 404),
            Map.entry("/api/v1/alert-rules/f1", 404),
            Map.entry("/api/v1/alert-rules/trials", 404),
            Map.entry("/api/v1/dead-letters/f1/replay", 405),
            Map.entry("/api/v1/cases/f1/f1/paper", 404),
            Map.entry("/api/v1/cases/f1/f1/paper/file", 400),
            Map.entry("/api/v1/reports/f1", 404),
            Map.entry("/api/v1/reports/f1/file", 404),
            Map.entry("/api/v1/register/summaries/f1/file", 404),
            Map.entry("/api/v1/transparency", 400),
            Map.entry("/api/v1/transparency/csv", 400),
            Map.entry("/api/v1/cases/f1", 404),
            Map.entry("/api/v1/cases/f1/f1", 404),
            Map.entry("/api/v1/cases/f1/f1/steps", 405),
            Map.entry("/api/v1/cases/f1/f1/unmaskings", 405),
            Map.entry("/api/v1/cases/f1/f1/remarks", 404),
            Map.entry("/api/v1/unmaskings/f1/value", 405),
            Map.entry("/api/v1/unmaskings/f1/decision", 405),
            Map.entry("/api/v1/alert-notices/f1/retries", 405),
            Map.entry("/api/v1/procedures/f1", 404),
            Map.entry("/api/v1/reanalysis", 404),
            Map.entry("/api/v1/accounts/f1", 405),
            Map.entry("/api/v1/accounts/f1/confirmation", 405),
            Map.entry("/api/v1/accounts/f1/second-factor-reset", 405),
            Map.entry("/api/v1/session/password", 405),
            Map.entry("/api/v1/registry/checks", 405),
            Map.entry("/api/v1/registry/persons", 400),
            Map.entry("/api/v1/registry/enrolments/f1", 405),
            Map.entry("/api/v1/registry/candidates/f1/adoption", 405),
            Map.entry("/api/v1/sources/trials", 405),
            Map.entry("/api/v1/sources/f1", 405),
            Map.entry("/api/v1/review/next", 405),
            Map.entry("/api/v1/exports/f1/file", 405),
            Map.entry("/api/v1/review/items/f1/decision", 405));

    private final Map<AccountRole, TestReader> readers = new EnumMap<>(AccountRole.class);
    private TestServer server;

    @BeforeAll
    void startServer(@TempDir Path data) {
        server = TestServer.start(data);
        server.index(Fixtures.criticism("f1", Instant.now()).inStory("s1", List.of()));
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_role_sees_what_it_may_and_nothing_else(AccountRole role) throws Exception {
        for (Map.Entry<String, Set<AccountRole>> each : ALLOWED.entrySet()) {
            int expected = each.getValue().contains(role) ? PRESENT.getOrDefault(each.getKey(), 200) : 403;

            assertThat(status(reader(role), each.getKey(), "GET"))
                    .as("%s %s", role, each.getKey())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_of_case_is_seen_by_those_it_is_for_and_nobody_else(AccountRole role) throws Exception {
        for (Map.Entry<String, Set<AccountRole>> each : KINDS.entrySet()) {
            assertThat(status(reader(role), "/api/v1/cases/" + each.getKey(), "GET"))
                    .as("%s %s", role, each.getKey())
                    .isEqualTo(each.getValue().contains(role) ? 200 : 403);
        }
    }

    @Test
    void the_server_knows_every_kind_of_case_and_this_table_too() {
        Set<String> kinds = AllProcedures.each().map(Procedure::name).collect(Collectors.toSet());

        assertThat(KINDS.keySet()).isEqualTo(kinds);
        TestReader reader = reader(PUBLICITY_OFFICER);
        kinds.forEach(
                kind -> assertThat(reader.get("/api/v1/procedures/" + kind).statusCode())
                        .as(kind)
                        .isEqualTo(200));
    }

    /** By sample over HTTP what ProcedureMatrixTest holds of every step. */
    @ParameterizedTest
    @EnumSource
    void a_case_is_opened_by_those_who_may_and_told_what_is_missing(AccountRole role) {
        CaseReader desk = new CaseReader(reader(role));
        AllProcedures.each().forEach(procedure -> procedure.openings().forEach(opening -> {
            boolean sees = KINDS.get(procedure.name()).contains(role);
            boolean opens = sees
                    && role.permissions().contains(opening.permission())
                    // Theirs is nobody's account.
                    && role != PROTECTED_PERSON;
            HttpResponse<String> answer = desk.tryOpen(procedure.name(), opening.name(), Map.of());
            assertThat(answer.statusCode())
                    .as("%s %s %s %s", role, procedure.name(), opening.name(), answer.body())
                    .isEqualTo(opens ? 422 : 403);
        }));
    }

    @Test
    void a_stranger_sees_nothing_of_the_api() throws Exception {
        for (String path : ALLOWED.keySet()) {
            assertThat(status(server.stranger(), path, "GET")).as(path).isEqualTo(401);
        }
        assertThat(status(server.stranger(), "/api/v1/no-such-thing", "GET")).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void another_method_or_spelling_opens_nothing(AccountRole role) throws Exception {
        TestReader reader = reader(role);

        assertThat(status(reader, "/api/v1/findings", "HEAD")).isEqualTo(SEARCHERS.contains(role) ? 200 : 403);
        for (String path : Set.of(
                "/api/v1/findings/",
                "/api/v1//findings",
                "/API/v1/findings",
                "/api/v1/findings;x=1",
                "/api/v1/./findings")) {
            HttpResponse<String> response = reader.get(path);
            if (!SEARCHERS.contains(role)) {
                assertThat(response.body()).as(path).doesNotContain("total", Fixtures.COURT.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void paths_that_no_rule_names_are_closed_to_everybody(AccountRole role) throws Exception {
        for (String path : Set.of("/api/v1/secrets", "/api/v2/findings", "/actuator", "/actuator/env", "/v3/other")) {
            assertThat(status(reader(role), path, "GET")).as(path).isEqualTo(404);
        }
    }

    @Test
    void every_path_of_the_description_is_in_this_matrix() {
        JsonNode paths = JsonMapper.shared()
                .readTree(server.stranger().get("/v3/api-docs").body())
                .path("paths");

        assertThat(paths.propertyNames().stream().map(path -> path.replace("stories/{id}", "stories/s1")
                        .replace("{id}", "f1")
                        .replace("{username}", "f1")
                        .replace("{procedure}", "f1")))
                .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    private TestReader reader(AccountRole role) {
        return readers.computeIfAbsent(role, server::signedIn);
    }

    /** Reads no body, since a stream's never ends. */
    private static int status(TestReader reader, String path, String method) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = reader.client()
                .send(
                        reader.request(path)
                                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }
}
