package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestServer.account;
import static org.zhengming.api.cases.CaseReader.code;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemarksTest {

    private static final String NASTY = "<img src=x onerror=alert(1)>'; drop table case_remark; -- ${7*7} ‮";
    private static final Map<String, Object> NONE = Map.of();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, CaseReader> people = new HashMap<>();
    private TestServer server;
    private Path data;

    @BeforeAll
    void start(@TempDir Path data) {
        this.data = data;
        server = TestServer.start(data, settings -> settings, accounts());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static List<Account> accounts() {
        return List.of(
                account("tang", AccountRole.PUBLICITY_OFFICER, at("o1", "宣传处", null)),
                account("song", AccountRole.PUBLICITY_OFFICER, at("o2", "宣传处", null)),
                account("qin", AccountRole.APPROVER, at("o1", "政治部", null)),
                account("he", AccountRole.COMMITTEE_MEMBER, at("o1", "督察室", null)),
                account("own", AccountRole.COMMITTEE_MEMBER, at("o1", "民事审判庭", "p1")),
                account("lin", AccountRole.PROTECTED_PERSON, at("o1", "民事审判庭", "p1")),
                account("lu", AccountRole.AUDITOR, at("o1", "审计处", null)),
                account("admin", AccountRole.ADMINISTRATOR, at("o1", "技术处", null)),
                account("miao", AccountRole.REGISTER_KEEPER, at("o1", "审管办", null)));
    }

    private static Affiliation at(String organ, String department, String person) {
        return new Affiliation(Set.of(organ), false, department, person, null);
    }

    private CaseReader as(String name) {
        return people.computeIfAbsent(name, each -> new CaseReader(server.signedIn(each)));
    }

    private JsonNode clarification() {
        return as("tang").open("clarification", "OPEN_EX_OFFICIO", Map.of("matter", "网传一事"));
    }

    @Test
    void those_who_work_on_a_case_tell_each_other_and_put_right_what_they_said() {
        JsonNode at = clarification();
        JsonNode first = added("tang", at, "已联系庭审录像的保管人", null);
        added("he", at, "录像下周一可调取", null);

        JsonNode all = added("tang", at, "更正：保管人是信息处", 1);

        assertThat(first.path("remarks").size()).isEqualTo(1);
        assertThat(all.path("remarks").valueStream().map(each -> each.path("text")
                        .asString()))
                .containsExactly("已联系庭审录像的保管人", "录像下周一可调取", "更正：保管人是信息处");
        JsonNode last = all.path("remarks").path(2);
        assertThat(last.path("who").asString()).isEqualTo("tang");
        assertThat(last.path("role").asString()).isEqualTo("PUBLICITY_OFFICER");
        assertThat(last.path("corrects").asInt()).isEqualTo(1);
        assertThat(all.path("remarks").path(0).path("corrects").isNull()).isTrue();
        assertThat(listed("qin", at).path("remarks")).isEqualTo(all.path("remarks"));
        assertThat(code(add("he", at, remark("不是我写的", 1), key()))).isEqualTo("FIELDS_INVALID");
        assertThat(code(add("he", at, remark("没有这一条", 99), key()))).isEqualTo("FIELDS_INVALID");
    }

    @Test
    void a_remark_moves_nothing_in_the_case_and_stands_in_no_paper() {
        JsonNode at = clarification();
        added("tang", at, "内部商议", null);

        HttpResponse<String> seen = as("tang").look(at);

        assertThat(JSON.readTree(seen.body()).path("version").asLong()).isEqualTo(1);
        assertThat(seen.body()).doesNotContain("内部商议");
    }

    @Test
    void a_request_that_comes_twice_is_done_once() {
        JsonNode at = clarification();
        String key = key();
        JsonNode once = json(add("tang", at, remark("只记一次", null), key), 200);

        JsonNode twice = json(add("tang", at, remark("只记一次", null), key), 200);

        assertThat(twice).isEqualTo(once);
        assertThat(twice.path("remarks").size()).isEqualTo(1);
        assertThat(code(add("tang", at, remark("另一句", null), key))).isEqualTo("CASE_REQUEST_KEY_REUSED");
        assertThat(code(as("tang").reader().post(path(at), remark("没有标识", null))))
                .isEqualTo("CASE_REQUEST_KEY_MISSING");
    }

    @Test
    void html_and_sql_are_kept_as_they_were_typed() {
        JsonNode at = clarification();

        JsonNode all = added("tang", at, NASTY, null);

        assertThat(all.path("remarks").path(0).path("text").asString()).isEqualTo(NASTY.strip());
        assertThat(as("tang").reader().get(path(at)).headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void what_is_empty_or_too_long_is_refused_and_told_where() {
        JsonNode at = clarification();
        for (String text : List.of("", " \n", "长".repeat(2_001), "a\0b")) {
            HttpResponse<String> answer = add("tang", at, remark(text, null), key());
            assertThat(code(answer)).isEqualTo("FIELDS_INVALID");
            assertThat(answer.body()).contains("/text");
        }
        assertThat(code(add("tang", at, NONE, key()))).isEqualTo("FIELDS_INVALID");
        added("tang", at, "长".repeat(2_000), null);
    }

    @Test
    void the_case_of_another_organ_has_no_remarks_to_see_or_write() {
        JsonNode at = clarification();

        assertThat(code(as("song").reader().get(path(at)))).isEqualTo("CASE_NOT_FOUND");
        assertThat(code(add("song", at, remark("路过", null), key()))).isEqualTo("CASE_NOT_FOUND");
        assertThat(code(as("tang").reader().get("/api/v1/cases/clarification/" + UUID.randomUUID() + "/remarks")))
                .isEqualTo("CASE_NOT_FOUND");
        assertThat(code(as("tang").reader().get("/api/v1/cases/clarification/no-id/remarks")))
                .isEqualTo("CASE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin", "lu", "miao"})
    void whoever_is_outside_neither_sees_nor_writes(String outsider) {
        JsonNode at = clarification();

        assertThat(code(as(outsider).reader().get(path(at)))).isEqualTo("NOT_PERMITTED");
        assertThat(code(add(outsider, at, remark("我也说一句", null), key()))).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void the_person_concerned_keeps_out_whatever_their_work() {
        JsonNode at = clarification();

        assertThat(code(as("own").reader().get(path(at)))).isEqualTo("RECUSED");
        assertThat(code(add("own", at, remark("我自己的事", null), key()))).isEqualTo("RECUSED");
    }

    @Test
    void whoever_sees_cases_and_takes_no_step_reads_alone() {
        JsonNode hold = as("tang")
                .open(
                        "legal-hold",
                        "ASK",
                        Map.of("heldCase", clarification().path("id").asString()));
        added("tang", hold, "等法院来函", null);

        assertThat(listed("lu", hold).path("remarks").size()).isEqualTo(1);
        assertThat(listed("lu", hold).path("barred").asString()).isEqualTo("NOT_PERMITTED");
        assertThat(listed("tang", hold).path("barred").isNull()).isTrue();
        assertThat(code(add("lu", hold, remark("x", null), key()))).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void a_case_with_no_step_left_takes_no_more() {
        JsonNode at = as("tang")
                .open(
                        "legal-hold",
                        "ASK",
                        Map.of("heldCase", clarification().path("id").asString()));
        String key = key();
        json(add("tang", at, remark("请保存", null), key), 200);
        at = as("qin").step(at, "REFUSE", NONE);

        assertThat(listed("tang", at).path("barred").asString()).isEqualTo("CASE_ENDED");
        assertThat(code(add("tang", at, remark("再说一句", null), key()))).isEqualTo("CASE_ENDED");
        assertThat(json(add("tang", at, remark("请保存", null), key), 200)
                        .path("remarks")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void the_register_has_none() {
        assertThat(code(as("miao").reader().get("/api/v1/cases/interference/" + UUID.randomUUID() + "/remarks")))
                .isEqualTo("PATH_NOT_FOUND");
    }

    @Test
    void every_remark_leaves_a_trace_without_its_words() throws IOException {
        JsonNode at = clarification();
        added("tang", at, "不入日志的话", null);
        listed("qin", at);
        add("song", at, remark("也不入日志", null), key());

        String what = "clarification/" + at.path("id").asString();
        assertThat(trace())
                .contains(
                        "\"who\":\"tang\",\"role\":\"PUBLICITY_OFFICER\",\"action\":\"ADD_REMARK\",\"what\":\"" + what
                                + " 1\"",
                        "\"who\":\"qin\",\"role\":\"APPROVER\",\"action\":\"VIEW_REMARKS\",\"what\":\"" + what,
                        "\"action\":\"ADD_REMARK\",\"what\":\"" + what + " CASE_NOT_FOUND")
                .doesNotContain("不入日志");
    }

    private String trace() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    private JsonNode listed(String who, JsonNode of) {
        return as(who).reader().json(path(of));
    }

    private JsonNode added(String who, JsonNode to, String text, Integer corrects) {
        return json(add(who, to, remark(text, corrects), key()), 200);
    }

    private HttpResponse<String> add(String who, JsonNode to, Map<String, Object> remark, String key) {
        TestReader reader = as(who).reader();
        return reader.send(
                "POST",
                path(to),
                JSON.writeValueAsString(remark),
                "X-XSRF-TOKEN",
                reader.csrfToken(),
                "Idempotency-Key",
                key);
    }

    private static Map<String, Object> remark(String text, Integer corrects) {
        return corrects == null ? Map.of("text", text) : Map.of("text", text, "corrects", corrects);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String path(JsonNode of) {
        return "/api/v1/cases/" + of.path("procedure").asString() + "/"
                + of.path("id").asString() + "/remarks";
    }
}
