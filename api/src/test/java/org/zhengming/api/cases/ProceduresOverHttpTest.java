package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestServer.account;
import static org.zhengming.api.cases.CaseReader.code;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.clarification.ClarificationPolicy;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.evidence.desk.SealedPackages;
import org.zhengming.api.referral.ReferralPolicy;
import org.zhengming.api.retention.CaseRetention;
import org.zhengming.api.review.ReviewPolicy;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.server.ProcedureSettings;
import org.zhengming.ingest.Metrics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProceduresOverHttpTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table case_record; -- \" OR 1=1 ${7*7} ‮";
    private static final String SNAPSHOT = "11111111-2222-4333-8444-555555555555";
    private static final String UNSEALED = "22222222-2222-4333-8444-555555555555";
    private static final String FOREIGN = "33333333-2222-4333-8444-555555555555";
    private static final Map<String, Object> NONE = Map.of();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, CaseReader> people = new HashMap<>();
    private TestServer server;
    private DatabasePlace database;
    private Path data;

    @BeforeAll
    void start(@TempDir Path data) {
        this.data = data;
        database = TestDatabase.fresh();
        ReferralPolicy touchy = new ReferralPolicy(Set.of(), Set.of(), 50, 1, Duration.ofDays(180));
        server = TestServer.start(
                data,
                settings -> settings.withProcedures(new ProcedureSettings(
                        ClarificationPolicy.USUAL, touchy, ReviewPolicy.USUAL, Map.of(), CaseRetention.USUAL)),
                accounts(),
                database);
        SealedPackages.insert(database, UUID.fromString(SNAPSHOT), "o1", "SEALED");
        SealedPackages.insert(database, UUID.fromString(UNSEALED), "o1", "CAPTURING");
        SealedPackages.insert(database, UUID.fromString(FOREIGN), "o2", "SEALED");
        Instant now = Instant.now();
        server.index(
                Fixtures.leak("f1", now),
                Fixtures.criticism("c1", now.minus(Duration.ofMinutes(90))).inStory("s1", List.of()),
                Fixtures.criticism("c2", now.minus(Duration.ofMinutes(5))).inStory("s1", List.of()),
                shielded("f2", now),
                claim("u1", now));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static List<Account> accounts() {
        return List.of(
                account("tang", AccountRole.PUBLICITY_OFFICER, at("o1", "宣传处")),
                account("song", AccountRole.PUBLICITY_OFFICER, at("o2", "宣传处")),
                account("fang", AccountRole.REVIEWER, at("o1", "研究室")),
                account("qin", AccountRole.APPROVER, at("o1", "政治部")),
                account("zhao", AccountRole.APPROVER, at("o1", "民事审判庭")),
                account("wei", AccountRole.APPROVER, at("o2", "政治部")),
                account("he", AccountRole.COMMITTEE_MEMBER, at("o1", "督察室")),
                account("ji", AccountRole.DISCIPLINE_INSPECTOR, at("o1", "纪检组")),
                account("lin", AccountRole.PROTECTED_PERSON, new Affiliation(Set.of("o1"), false, "民事审判庭", "p1", null)),
                account("bao", AccountRole.POLICE_LIAISON, new Affiliation(Set.of(), false, "", null, "unit-1")),
                account("miao", AccountRole.REGISTER_KEEPER, at("o1", "审管办")),
                account("xie", AccountRole.REGISTER_SUPERVISOR, at("o1", "审管办")),
                account("bai", AccountRole.INVITED_MEMBER, at("o1", "")),
                account("lu", AccountRole.POLICE_LIAISON, new Affiliation(Set.of(), false, "", null, "unit-2")));
    }

    private static Affiliation at(String organ, String department) {
        return new Affiliation(Set.of(organ), false, department, null, null);
    }

    /** A report with a threat in it, by the machine's reading. */
    private static IndexedFinding shielded(String id, Instant now) {
        return read(
                id,
                now,
                Route.MONITOR,
                List.of(new Signal(SignalType.THREAT, "p1", 0, 4, 0.6, List.of())),
                List.of(new Context(SpeechContext.MEDIA_REPORT, 0.9, List.of())));
    }

    /** Says something to be checked, and was read as often as the law names. */
    private static IndexedFinding claim(String id, Instant now) {
        return read(id, now, Route.FACT_CHECK, List.of(), List.of())
                .inStory("s2", List.of(new SpreadReading(now, new Metrics(5_000L, 12L, null, null))));
    }

    private static IndexedFinding read(
            String id, Instant now, Route route, List<Signal> signals, List<Context> contexts) {
        IndexedFinding base = Fixtures.criticism(id, now);
        Finding finding = new Finding(
                id, route, List.of("p1"), List.of("o1"), List.of(), signals, List.of(), contexts, List.of());
        return new IndexedFinding(
                id,
                base.version(),
                base.source(),
                base.kind(),
                base.url(),
                base.title(),
                base.text(),
                base.publishedAt(),
                base.observedAt(),
                base.metrics(),
                null,
                finding,
                null);
    }

    private CaseReader as(String name) {
        return people.computeIfAbsent(name, each -> new CaseReader(server.signedIn(each)));
    }

    @Test
    void a_clarification_goes_through_many_hands_and_what_is_founded_in_it_to_the_inspectors() {
        JsonNode at = as("lin").open("clarification", "APPLY", Map.of("matter", "网传本人审理不公", "story", "s1"));
        at = as("tang").step(at, "OPEN_INQUIRY", issues());
        at = as("lin").step(at, "STATE_CASE", Map.of("partyStatement", NASTY));
        assertThat(at.path("fields").path("partyStatement").asString()).isEqualTo(NASTY);
        assertThat(code(as("tang").tryStep(at, "VERIFY", verified()))).isEqualTo("NOT_PERMITTED");
        at = as("he").step(at, "VERIFY", verified());
        assertThat(code(as("tang").reader().get(paper(at)))).isEqualTo("PAPER_NOT_FOUND");
        at = as("tang").step(at, "DRAFT", draft());
        assertThat(as("tang").reader().json(paper(at)).toString())
                .contains("草稿", "关于网传我院一案件审理情况的说明", "网传收受财物一事不属实。", "庭审录像", "由督察室核实")
                .doesNotContain("开庭迟到", "script");
        assertThat(code(as("song").reader().get(paper(at)))).isEqualTo("CASE_NOT_FOUND");
        at = as("tang").step(at, "SUBMIT", NONE);
        at = as("fang").step(at, "PASS_REVIEW", reviewed());
        assertThat(code(as("qin").tryStep(at, "APPROVE", NONE))).isEqualTo("FIELDS_INVALID");
        at = as("qin").step(at, "APPROVE", Map.of("superiorApprovalNumber", "云中法批〔2026〕1号"));
        assertThat(code(as("tang").tryStep(at, "TRACK_EFFECT", NONE))).isEqualTo("MOVE_NOT_ALLOWED");
        assertThat(as("tang").reader().json(paper(at)).toString()).doesNotContain("草稿");
        HttpResponse<String> file = as("tang").reader().get(paper(at) + "/file?format=DOCX");
        assertThat(file.body()).startsWith("PK");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(each -> assertThat(each).startsWith("attachment"));
        at = as("tang").step(at, "PUBLISH", publications());
        at = as("tang").step(at, "TRACK_EFFECT", Map.of("effectNote", "讨论量持平"));

        JsonNode effect = at.path("fields").path("effect");
        assertThat(effect.path(0).path("posts").asInt()).isEqualTo(1);
        assertThat(effect.path(1).path("posts").asInt()).isEqualTo(1);
        assertThat(effect.path(1).path("shielded").asInt()).isEqualTo(1);
        handedOver(at);
        strangers(at);
    }

    private static String paper(JsonNode at) {
        return "/api/v1/cases/" + at.path("procedure").asString() + "/"
                + at.path("id").asString() + "/paper";
    }

    private void handedOver(JsonNode clarification) {
        JsonNode handoffs = as("ji").reader().json("/api/v1/cases/discipline-handoff");
        String list = handoffs.toString();
        assertThat(list)
                .contains(clarification.path("id").asString(), "案卷显示确有其事")
                .doesNotContain("partyStatement");
        assertThat(as("ji").look(clarification).statusCode()).isEqualTo(403);
        assertThat(as("tang").reader().get("/api/v1/cases/discipline-handoff").statusCode())
                .isEqualTo(403);
        assertThat(code(as("ji").tryOpen("discipline-handoff", "HAND_OVER", Map.of("parts", List.of()))))
                .isEqualTo("FIELDS_INVALID");
    }

    private void strangers(JsonNode clarification) {
        assertThat(code(as("song").look(clarification))).isEqualTo("CASE_NOT_FOUND");
        assertThat(code(as("song").tryStep(clarification, "CLOSE", NONE))).isEqualTo("CASE_NOT_FOUND");
        assertThat(code(as("song").tryOpen("clarification", "OPEN_EX_OFFICIO", Map.of("matter", "x"))))
                .isEqualTo("NOT_PERMITTED");
        assertThat(code(as("bao").look(clarification))).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void the_numbers_of_the_law_are_shown_once_people_have_found_the_claim_untrue() {
        JsonNode at = as("tang")
                .open("clarification", "OPEN_EX_OFFICIO", Map.of("matter", "网传一事", "findings", List.of("u1")));
        at = as("tang").step(at, "OPEN_INQUIRY", issues());
        at = as("lin").step(at, "STATE_CASE", Map.of("partyStatement", "没有此事"));
        assertThat(marks("tang").isNull()).isTrue();

        at = as("he").step(at, "VERIFY", untrue());

        assertThat(marks("tang").path("views5000").asBoolean()).isTrue();
        assertThat(marks("tang").path("reposts500").asBoolean()).isFalse();
        as("tang").step(at, "WITHDRAW", NONE);
        assertThat(marks("tang").isNull()).isTrue();
    }

    private JsonNode marks(String reader) {
        return as(reader).reader().json("/api/v1/findings/u1").path("marks");
    }

    private static Map<String, Object> untrue() {
        Map<String, Object> fields = new HashMap<>(verified());
        fields.put("facts", List.of(fact("收受财物", "未发现该情形", "REFUTED")));
        fields.put("conclusion", "UNFOUNDED");
        return fields;
    }

    @Test
    void html_and_sql_are_kept_as_they_were_typed_and_do_nothing() {
        JsonNode at = as("tang").open("clarification", "OPEN_EX_OFFICIO", Map.of("matter", NASTY, "dutyCase", NASTY));
        at = as("tang")
                .step(
                        at,
                        "OPEN_INQUIRY",
                        Map.of(
                                "issues",
                                List.of(Map.of("conduct", NASTY, "period", NASTY)),
                                "informedAt",
                                "2026-03-01T02:00:00Z"));

        assertThat(at.path("fields").path("matter").asString()).isEqualTo(NASTY);
        assertThat(at.path("fields").path("issues").path(0).path("conduct").asString())
                .isEqualTo(NASTY);
        assertThat(as("tang").look(at).headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void a_referral_goes_to_one_liaison_is_declined_and_the_breaker_waits_for_the_committee() throws IOException {
        JsonNode at = sent();
        assertThat(at.path("fields").path("excerpt").asString()).contains("138").doesNotContain(Fixtures.PRIVATE_PHONE);
        assertThat(at.path("fields").path("ratioPerMille").asInt()).isZero();
        assertThat(at.path("fields").path("countNote").asString()).isEqualTo("BELOW_REFERENCE");
        assertThat(at.path("sealedFields").toString()).contains("victimDetails");
        colleaguesGrantNoCopy();
        assertThat(code(as("lu").look(at))).isEqualTo("CASE_NOT_FOUND");
        assertThat(code(as("lu").reader().get(paper(at)))).isEqualTo("CASE_NOT_FOUND");
        assertThat(as("bao").reader().json(paper(at)).toString())
                .contains("云法函〔2026〕1号", "unit-1", "手机号码", "林若衡")
                .doesNotContain(Fixtures.PRIVATE_PHONE, "私下联系");
        assertThat(code(as("lu").tryStep(at, "ACKNOWLEDGE", NONE))).isEqualTo("CASE_NOT_FOUND");
        assertThat(as("lu").reader()
                        .json("/api/v1/cases/referral")
                        .path("cases")
                        .size())
                .isZero();
        remarksStayInside(at);
        String id = at.path("id").asString();
        assertThat(as("bao").reader().json("/api/v1/tasks").path("tasks").valueStream())
                .singleElement()
                .satisfies(task -> assertThat(task.toString()).contains("POLICE_FEEDBACK", id));
        assertThat(as("lu").reader().json("/api/v1/tasks").path("total").asInt())
                .isZero();
        assertThat(code(as("song").look(at))).isEqualTo("CASE_NOT_FOUND");
        assertThat(trace())
                .contains("\"who\":\"lu\",\"role\":\"POLICE_LIAISON\",\"action\":\"REFUSED_ACCESS\",\"what\":\"GET "
                        + "/api/v1/cases/referral/" + at.path("id").asString() + " CASE_NOT_FOUND");

        at = as("bao").step(at, "ACKNOWLEDGE", Map.of("receiver", "鲍警官", "receiptNumber", "收字1号"));
        at = as("bao").step(at, "DECLINE", Map.of("declineReason", "证据不足"));
        assertThat(code(as("tang").tryOpen("referral", "START", Map.of("finding", "f1"))))
                .isEqualTo("REFERRALS_SUSPENDED");
        liftSuspension();
        JsonNode again = as("tang").open("referral", "START", Map.of("finding", "f1"));
        remarked("tang", again);
        UUID evidence = UUID.randomUUID();
        SealedPackages.insert(
                database, evidence, "o1", "SEALED", again.path("id").asString());
        purged(as("tang").step(again, "DISCARD_AS_FALSE", NONE));
        assertThat(as("tang").reader().json(remarks(again)).path("remarks").size())
                .isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> as("tang")
                .reader()
                .json("/api/v1/evidence/packages/" + evidence)
                .path("state")
                .asString()
                .equals("EXPIRED_DELETED"));
    }

    private void remarksStayInside(JsonNode at) {
        assertThat(remarked("tang", at).statusCode()).isEqualTo(200);
        assertThat(code(remarked("bao", at))).isEqualTo("NOT_PERMITTED");
        assertThat(code(as("bao").reader().get(remarks(at)))).isEqualTo("NOT_PERMITTED");
        assertThat(as("bao").look(at).body() + as("bao").reader().get(paper(at)).body())
                .doesNotContain("只在院内说");
    }

    private HttpResponse<String> remarked(String who, JsonNode at) {
        TestReader reader = as(who).reader();
        return reader.send(
                "POST",
                remarks(at),
                "{\"text\":\"只在院内说\"}",
                "X-XSRF-TOKEN",
                reader.csrfToken(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String remarks(JsonNode at) {
        return "/api/v1/cases/" + at.path("procedure").asString() + "/"
                + at.path("id").asString() + "/remarks";
    }

    /** Whoever serves in the department of the person whom a case concerns keeps out of its evidence too. */
    private void colleaguesGrantNoCopy() {
        String asks = "/api/v1/evidence/packages/" + SNAPSHOT + "/exports";
        String key = UUID.randomUUID().toString();
        JsonNode asked = json(as("tang").reader().post(asks, Map.of("reason", "移送公安机关"), "Idempotency-Key", key), 200);
        String decision = "/api/v1/evidence/exports/" + asked.path("id").asString() + "/decision";

        assertThat(code(as("zhao").reader().post(decision, Map.of("granted", true))))
                .isEqualTo("RECUSED");
        assertThat(as("qin").reader().post(decision, Map.of("granted", true)).statusCode())
                .isEqualTo(200);
    }

    private JsonNode sent() {
        JsonNode at = as("tang").open("referral", "START", Map.of("finding", "f1"));
        assertThat(code(as("bao").look(at))).isEqualTo("CASE_NOT_FOUND");
        at = as("tang").step(at, "TRIAGE", Map.of("severity", "SERIOUS", "insider", false));
        at = as("tang").step(at, "CONFIRM", NONE);
        for (String unusable : List.of(UNSEALED, FOREIGN, UUID.randomUUID().toString(), "no-id")) {
            Map<String, Object> named = Map.of("evidencePackages", List.of(SNAPSHOT, unusable));
            assertThat(code(as("tang").tryStep(at, "FIX_EVIDENCE", named))).isEqualTo("EVIDENCE_NOT_USABLE");
        }
        at = as("tang").step(at, "FIX_EVIDENCE", Map.of("evidencePackages", List.of(SNAPSHOT)));
        at = as("tang")
                .step(
                        at,
                        "INFORM_PERSON",
                        Map.of("informedAt", "2026-03-01T02:00:00Z", "informedHow", "当面", "victimDetails", "私下联系"));
        assertThat(code(as("tang").tryStep(at, "REVIEW", Map.of("reviewOpinion", "属实"))))
                .isEqualTo("NOT_PERMITTED");
        at = as("fang").step(at, "REVIEW", Map.of("reviewOpinion", "属实"));
        at = as("qin").step(at, "APPROVE", Map.of("policeUnit", "unit-1"));
        return as("tang").step(at, "SEND", Map.of("letterNumber", "云法函〔2026〕1号"));
    }

    @Test
    void a_private_value_is_shown_once_to_one_person_by_the_grant_of_another() throws IOException {
        String secret = "我被跟踪，住址已暴露 " + UUID.randomUUID();
        JsonNode at =
                as("he").open("risk-assessment", "DRAFT", Map.of("caseNumber", "（2026）云01民初1号", "riskFactors", secret));
        assertThat(at.toString()).contains("riskFactors").doesNotContain(secret);
        String asks = "/api/v1/cases/risk-assessment/" + at.path("id").asString() + "/unmaskings";
        Map<String, Object> wanted = Map.of("field", "riskFactors", "reason", "安排保护措施");

        assertThat(code(as("he").reader().post(asks, Map.of("field", "caseNumber", "reason", "x"))))
                .isEqualTo("FIELDS_INVALID");
        assertThat(code(as("he").reader().post(asks, Map.of("field", "advice", "reason", "x"))))
                .isEqualTo("UNMASKING_NOTHING_THERE");
        assertThat(code(as("he").reader().post(asks, Map.of("field", "riskFactors", "reason", " "))))
                .isEqualTo("FIELDS_INVALID");
        assertThat(code(as("song").reader().post(asks, wanted))).isEqualTo("NOT_PERMITTED");
        JsonNode asked = json(as("he").reader().post(asks, wanted), 200);
        String path = "/api/v1/unmaskings/" + asked.path("id").asString();
        assertThat(json(as("he").reader().post(asks, wanted), 200)).isEqualTo(asked);
        assertThat(code(as("he").reader().post(path + "/value", NONE))).isEqualTo("UNMASKING_NOT_GRANTED");
        Map<String, Object> grant = Map.of("granted", true, "reason", "确有必要");
        assertThat(code(as("he").reader().post(path + "/decision", grant))).isEqualTo("NOT_PERMITTED");
        assertThat(code(as("zhao").reader().post(path + "/decision", grant))).isEqualTo("RECUSED");
        assertThat(code(as("wei").reader().post(path + "/decision", grant))).isEqualTo("UNMASKING_NOT_FOUND");
        assertThat(as("qin").reader().json("/api/v1/unmaskings").toString())
                .contains("安排保护措施", "ASKED")
                .doesNotContain(secret);
        assertThat(json(as("qin").reader().post(path + "/decision", grant), 200)
                        .path("state")
                        .asString())
                .isEqualTo("GRANTED");
        assertThat(code(as("qin").reader().post(path + "/decision", grant))).isEqualTo("UNMASKING_DECIDED");
        assertThat(code(as("qin").reader().post(path + "/value", NONE))).isEqualTo("UNMASKING_NOT_FOUND");

        JsonNode shown = json(as("he").reader().post(path + "/value", NONE), 200);

        assertThat(shown.path("value").asString()).isEqualTo(secret);
        assertThat(shown.path("mark").asString())
                .contains("he", "qin", asked.path("id").asString());
        assertThat(code(as("he").reader().post(path + "/value", NONE))).isEqualTo("UNMASKING_NOT_GRANTED");
        assertThat(as("he").look(at).body()).doesNotContain(secret);
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl"))).allSatisfy(file -> assertThat(
                            Files.readString(file))
                    .contains("\"ASK_UNMASKING\"", "\"DECIDE_UNMASKING\"", "\"UNMASK\"", "UNMASKING_NOT_GRANTED")
                    .doesNotContain(secret, "安排保护措施"));
        }
    }

    @Test
    void nobody_grants_their_own_look_at_a_private_value() {
        JsonNode at =
                as("he").open("risk-assessment", "DRAFT", Map.of("caseNumber", "（2026）云01民初2号", "riskFactors", "略"));
        String asks = "/api/v1/cases/risk-assessment/" + at.path("id").asString() + "/unmaskings";
        JsonNode asked = json(as("qin").reader().post(asks, Map.of("field", "riskFactors", "reason", "审批")), 200);
        String decision = "/api/v1/unmaskings/" + asked.path("id").asString() + "/decision";

        assertThat(code(as("qin").reader().post(decision, Map.of("granted", true, "reason", "自批"))))
                .isEqualTo("SAME_PERSON");
    }

    /** Safeguard D21. */
    private void liftSuspension() {
        JsonNode list = as("he").reader().json("/api/v1/cases/referral-suspension");
        JsonNode at = JSON.readTree(as("he").look(list.path("cases").path(0)).body());
        assertThat(at.path("fields").path("cause").asString()).isEqualTo("POLICE_REFUSALS");
        assertThat(at.path("person").isNull()).isTrue();
        assertThat(code(as("tang").tryStep(at, "PROPOSE_LIFT", NONE))).isEqualTo("NOT_PERMITTED");
        at = as("he").step(at, "PROPOSE_LIFT", Map.of("examination", "逐件复核，均属泄露"));
        as("qin").step(at, "LIFT", Map.of("resolution", "权保委决〔2026〕1号"));
    }

    private void purged(JsonNode at) throws IOException {
        assertThat(at.path("state").asString()).isEqualTo("FALSE_POSITIVE");
        assertThat(at.path("fields").size()).isZero();
        assertThat(at.path("person").isNull()).isTrue();
        assertThat(at.path("steps").size()).isEqualTo(2);
        at.path("steps").forEach(step -> assertThat(step.path("fields").size()).isZero());
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl")))
                    .anySatisfy(file -> assertThat(Files.readString(file)).contains("PURGE_CASE"));
        }
    }

    @Test
    void safeguard_D3_a_shielded_post_is_referred_only_after_two_people_reclassified_it() throws IOException {
        Map<String, Object> finding = Map.of("finding", "f2");
        assertThat(code(as("tang").tryOpen("referral", "START", finding))).isEqualTo("FINDING_SHIELDED");
        assertThat(trace()).contains("FINDING_SHIELDED");
        assertThat(code(as("tang").tryOpen("referral", "START", Map.of("finding", "c1"))))
                .isEqualTo("FINDING_NOT_FOUND");
        assertThat(code(as("tang").tryOpen("referral", "START", Map.of("finding", "f2", "scope", "WHOLE_POST"))))
                .isEqualTo("FIELDS_INVALID");

        JsonNode proposal =
                as("fang").open("reclassification", "PROPOSE", Map.of("finding", "f2", "argument", "系伪造的报道"));
        assertThat(proposal.path("fields").path("shieldedAs").toString()).contains("MEDIA_REPORT");
        assertThat(code(as("fang").tryStep(proposal, "CONFIRM", Map.of("answer", "同意"))))
                .isEqualTo("SAME_PERSON");
        assertThat(code(as("tang").tryOpen("referral", "START", finding))).isEqualTo("FINDING_SHIELDED");
        assertThat(code(as("tang").tryOpen("reclassification", "PROPOSE", Map.of("finding", "f1", "argument", "x"))))
                .isEqualTo("FINDING_NOT_SHIELDED");

        as("qin").step(proposal, "CONFIRM", Map.of("answer", "来源系冒用，内容无出处"));

        JsonNode referral = as("tang").open("referral", "START", finding);
        assertThat(referral.path("state").asString()).isEqualTo("DETECTED");
    }

    @Test
    void the_clocks_of_the_register_tick_behind_its_wall_and_its_summary_leaves_by_two_hands() {
        String quarter = quarterNow();
        awaitTask("miao", "QUARTERLY_SUMMARY");
        assertThat(tasks("miao")).doesNotContain("INTERFERENCE_ENTRY");
        JsonNode at = as("miao").open("interference", "WRITE_DOWN", asked());
        assertThat(tasks("miao")).contains("INTERFERENCE_ENTRY");
        assertThat(tasks("tang")).doesNotContain("INTERFERENCE_ENTRY", "QUARTERLY_SUMMARY");
        at = as("miao").step(at, "SUBMIT", NONE);
        at = as("miao").step(at, "CONFIRM_SIGNATURES", NONE);
        at = as("miao").step(at, "REGISTER", NONE);
        assertThat(tasks("miao")).doesNotContain("INTERFERENCE_ENTRY", "IMMEDIATE_REPORT");
        at = as("miao").step(at, "CLASSIFY", Map.of("urgency", "IMMEDIATE", "leadingOfSameLevel", true));
        assertThat(tasks("xie")).contains("IMMEDIATE_REPORT");

        Map<String, Object> written = Map.of("quarter", quarter, "analysis", "以书面询问进度为主", "suggestions", "加强释明");
        JsonNode summary = as("miao").open("register-summary", "DRAFT", written);
        String file = "/api/v1/register/summaries/" + summary.path("id").asString() + "/file?format=HTML";
        assertThat(summary.path("fields").path("figures").toString()).contains("OF_CADRES", "LEADING_CADRE");
        assertThat(summary.path("fields").path("addressees").toString()).contains("UPPER_PLC");
        assertThat(code(as("xie").reader().get(file))).isEqualTo("SUMMARY_NOT_ISSUED");
        Map<String, Object> signed = Map.of("documentNumber", "云梧法报〔2026〕4号", "secrecy", "内部");
        assertThat(code(as("miao").tryStep(summary, "ISSUE", signed))).isEqualTo("NOT_PERMITTED");
        as("xie").step(summary, "ISSUE", signed);
        assertThat(as("xie").reader().get(file).body())
                .contains("领导干部", "上一级党委政法委", "云梧法报〔2026〕4号", "加强释明")
                .doesNotContain("某甲", "云梧市某局", "关照");
        assertThat(code(as("tang").reader().get(file))).isEqualTo("NOT_PERMITTED");
        assertThat(tasks("miao")).doesNotContain("QUARTERLY_SUMMARY");
    }

    @Test
    void a_joint_conference_that_was_held_does_what_the_half_year_asks_for() {
        awaitTask("he", "JOINT_CONFERENCE");
        Map<String, Object> convened = Map.of(
                "startsAt", Instant.now().toString(),
                "agenda", List.of(Map.of("item", 1, "matter", "泄露信息的移送与反馈")),
                "members", List.of(Map.of("name", "成员甲", "present", true)));
        JsonNode plenary = as("he").open("meeting", "CONVENE", with(convened, "kind", "PLENARY"));
        JsonNode conference = as("he").open("meeting", "CONVENE", with(convened, "kind", "JOINT_CONFERENCE"));
        Map<String, Object> held = Map.of(
                "members", List.of(Map.of("name", "成员甲", "present", true)),
                "resolutions",
                        List.of(Map.of(
                                "item",
                                1,
                                "resolution",
                                "建立联络表",
                                "responsible",
                                "督察室",
                                "dueOn",
                                "2027-03-01",
                                "votesFor",
                                1,
                                "votesAgainst",
                                0,
                                "abstentions",
                                0)),
                "minutes", "会议记录");

        as("he").step(plenary, "RECORD", held);
        assertThat(tasks("he")).contains("JOINT_CONFERENCE");
        as("he").step(conference, "RECORD", held);
        assertThat(tasks("he")).doesNotContain("JOINT_CONFERENCE");
    }

    @Test
    void a_protection_measure_is_due_from_the_request_until_it_is_in_force() {
        JsonNode asked = as("lin")
                .open(
                        "protection-measure",
                        "REQUEST",
                        Map.of(
                                "type", "RESIDENCE_PATROL",
                                "ground", "THREAT_OR_INFRINGEMENT",
                                "target", "SELF",
                                "circumstances", "连日有人在楼下等候"));
        assertThat(tasks("he")).contains("PROTECTION_MEASURE");

        JsonNode at = as("qin")
                .step(
                        asked,
                        "CONFIRM",
                        Map.of("executingUnit", "法警支队", "approvalNumber", "保〔2026〕2号", "startsOn", "2026-11-22"));
        assertThat(tasks("he")).contains("PROTECTION_MEASURE");
        as("he").step(at, "BEGIN", NONE);

        assertThat(tasks("he")).doesNotContain("PROTECTION_MEASURE");
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(field, value);
        return all;
    }

    @Test
    void safeguard_D15_an_invited_member_draws_what_was_decided_and_sees_nothing_else() {
        Map<String, Object> draw = Map.of("quarter", quarterNow(), "seed", "云梧摇号第七期0419", "size", 100);
        String before = as("bai")
                .open("quarterly-sample", "DRAW", draw)
                .path("fields")
                .path("populationDigest")
                .asString();
        JsonNode taken = next();
        String finding = taken.path("finding").path("id").asString();
        as("fang")
                .reader()
                .post("/api/v1/review/items/" + finding + "/decision", Map.of("decision", "CONFIRM", "reason", "逐项核对"));

        JsonNode drawn = as("bai").open("quarterly-sample", "DRAW", draw);

        assertThat(drawn.path("fields").path("populationDigest").asString()).isNotEqualTo(before);
        assertThat(drawn.path("fields").path("sample").toString())
                .contains(finding, "CONFIRM", "逐项核对", "138****1234")
                .doesNotContain(Fixtures.PRIVATE_PHONE);
        assertThat(as("bai").reader().get("/api/v1/findings/" + finding).statusCode())
                .isEqualTo(403);
        awaitTask("he", "SAMPLE_CHECK");
        as("bai").step(drawn, "JUDGE", Map.of("opinion", "归类适当", "judgements", judged(drawn)));
        assertThat(tasks("he")).doesNotContain("SAMPLE_CHECK");
    }

    /** The finding that the reviewer takes, once the queue is filled. */
    private JsonNode next() {
        Instant deadline = Instant.now().plusSeconds(20);
        HttpResponse<String> answer = as("fang").reader().post("/api/v1/review/next", NONE);
        while (answer.statusCode() == 204) {
            assertThat(Instant.now()).as("waited too long").isBefore(deadline);
            answer = as("fang").reader().post("/api/v1/review/next", NONE);
        }
        return JSON.readTree(answer.body());
    }

    private static List<Map<String, Object>> judged(JsonNode drawn) {
        return drawn.path("fields")
                .path("sample")
                .valueStream()
                .<Map<String, Object>>map(piece ->
                        Map.of("number", piece.path("number").asLong(), "judgement", "RIGHT", "remark", "归类适当"))
                .toList();
    }

    /** Deadlines of periods begin soon after the server started. */
    private void awaitTask(String name, String rule) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!tasks(name).contains(rule)) {
            assertThat(Instant.now()).as("waited too long").isBefore(deadline);
        }
    }

    private String tasks(String name) {
        return as(name).reader().json("/api/v1/tasks?size=200").toString();
    }

    private static String quarterNow() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return today.getYear() + "-Q" + (1 + (today.getMonthValue() - 1) / 3);
    }

    private static Map<String, Object> asked() {
        return Map.of(
                "caseNumber", "（2026）云0102民初11号",
                "source", "LEADING_CADRE",
                "sourceName", "某甲",
                "sourceUnit", "云梧市某局",
                "sourcePost", "副局长",
                "receivedAt", "2026-03-01T01:00:00Z",
                "form", "LETTER",
                "content", "询问该案何时宣判并请予关照");
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

    private static Map<String, Object> issues() {
        return Map.of(
                "issues",
                List.of(Map.of("conduct", "审理不公", "period", "2025年3月至6月")),
                "informedAt",
                "2026-03-01T02:00:00Z");
    }

    private static Map<String, Object> verified() {
        return Map.of(
                "verifyingUnit", "督察室",
                "facts", List.of(fact("收受财物", "未发现该情形", "REFUTED"), fact("开庭迟到", "案卷显示确有其事", "FOUNDED")),
                "conclusion", "PARTLY_FOUNDED",
                "adoption", "PARTLY",
                "adoptionReason", "与录像部分一致");
    }

    private static Map<String, Object> fact(String claim, String fact, String result) {
        return Map.of("claim", claim, "fact", fact, "basis", "庭审录像", "result", result);
    }

    private static Map<String, Object> draft() {
        return Map.of(
                "statementTitle", "关于网传我院一案件审理情况的说明",
                "matter", "近日，网上流传我院一案件审理不公的内容",
                "statement", List.of(Map.of("sentence", "网传收受财物一事不属实。", "facts", List.of("1"))),
                "contact", "云梧市人民法院宣传处");
    }

    private static Map<String, Object> reviewed() {
        return Map.of("legalOpinion", "不涉及隐私", "personalData", false, "superiorBody", "云梧市中级人民法院");
    }

    private static Map<String, Object> publications() {
        return Map.of(
                "publications",
                List.of(Map.of(
                        "channel",
                        "WEIBO",
                        "address",
                        "https://court.example/notice/1",
                        "publishedAt",
                        Instant.now().minus(Duration.ofHours(1)).toString(),
                        "snapshot",
                        SNAPSHOT)));
    }
}
