package org.zhengming.api.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.api.Fixtures;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseActors;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.cases.ProcedureWalk;
import org.zhengming.api.cases.Walk;
import org.zhengming.api.database.Scope;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;

class ClarificationTest {

    private static final String TABLE = """
        OPEN_EX_OFFICIO | - | LEAD_REGISTERED | PUBLICITY_OFFICER
        APPLY | - | LEAD_REGISTERED | PROTECTED_PERSON
        OPEN_INQUIRY | LEAD_REGISTERED | INQUIRY_OPEN | PUBLICITY_OFFICER
        STATE_CASE | INQUIRY_OPEN | PARTY_HEARD | PROTECTED_PERSON
        RECORD_STATEMENT | INQUIRY_OPEN | PARTY_HEARD | PUBLICITY_OFFICER
        VERIFY | PARTY_HEARD | FACTS_VERIFIED | COMMITTEE_MEMBER
        VERIFY_AND_HAND_OVER | PARTY_HEARD | FOUNDED_HANDOFF | COMMITTEE_MEMBER
        FIND_NOT_NEEDED | LEAD_REGISTERED FACTS_VERIFIED RETURNED | NOT_NEEDED | PUBLICITY_OFFICER
        END_INQUIRY | INQUIRY_OPEN PARTY_HEARD | NOT_NEEDED | COMMITTEE_MEMBER
        DRAFT | FACTS_VERIFIED RETURNED | DRAFTED | PUBLICITY_OFFICER
        SUBMIT | DRAFTED | LEGAL_PRIVACY_REVIEW | PUBLICITY_OFFICER
        CONSENT | LEGAL_PRIVACY_REVIEW | LEGAL_PRIVACY_REVIEW | PROTECTED_PERSON
        PASS_REVIEW | LEGAL_PRIVACY_REVIEW | SUPERIOR_REVIEW | REVIEWER
        RETURN | LEGAL_PRIVACY_REVIEW | RETURNED | REVIEWER
        APPROVE | SUPERIOR_REVIEW | APPROVED | APPROVER
        REFUSE | SUPERIOR_REVIEW | RETURNED | APPROVER
        WITHDRAW | LEAD_REGISTERED FACTS_VERIFIED DRAFTED LEGAL_PRIVACY_REVIEW SUPERIOR_REVIEW APPROVED RETURNED | WITHDRAWN | PUBLICITY_OFFICER
        PUBLISH | APPROVED | PUBLISHED | PUBLICITY_OFFICER
        TRACK_EFFECT | PUBLISHED | EFFECT_TRACKED | PUBLICITY_OFFICER
        CLOSE | EFFECT_TRACKED | CLOSED | PUBLICITY_OFFICER
        DRAFT_CORRECTION | PUBLISHED EFFECT_TRACKED CLOSED | CORRECTION_DRAFTED | PUBLICITY_OFFICER
        CORRECT | CORRECTION_DRAFTED | CORRECTED | APPROVER
        RETRACT | CORRECTION_DRAFTED | WITHDRAWN | APPROVER
        KEEP_AS_PUBLISHED | CORRECTION_DRAFTED | PUBLISHED | APPROVER
        INQUIRE_AGAIN | RETURNED CORRECTED | INQUIRY_OPEN | PUBLICITY_OFFICER
        """;

    private static final String HANDOFFS = """
        HAND_OVER | - | HANDED_OVER | DISCIPLINE_INSPECTOR
        RECEIVE | HANDED_OVER | RECEIVED | DISCIPLINE_INSPECTOR
        CLOSE | RECEIVED | CLOSED | DISCIPLINE_INSPECTOR
        """;

    private static final Procedure PROCEDURE =
            ClarificationProcedure.of(ClarificationPolicy.USUAL, () -> Fixtures.REGISTRY);
    private static final Actor OFFICER = actor("tang", AccountRole.PUBLICITY_OFFICER, "宣传处");
    private static final Actor VERIFIER = actor("he", AccountRole.COMMITTEE_MEMBER, "督察室");
    private static final Actor REVIEWER = actor("fang", AccountRole.REVIEWER, "研究室");
    private static final Actor APPROVER = actor("qin", AccountRole.APPROVER, "政治部");
    private static final Actor CONCERNED =
            actor("lin", AccountRole.PROTECTED_PERSON, "民事审判庭", Scope.of(Set.of(CaseActors.ORGAN)), "p1");
    private static final Map<String, Object> NONE = Map.of();

    private Walk walk = new Walk(PROCEDURE, "p1", "民事审判庭");

    @Test
    void every_state_step_and_role_is_as_agreed() {
        assertThat(ProcedureWalk.holds(PROCEDURE, TABLE)).isGreaterThan(4_000);
        assertThat(ProcedureWalk.holds(HandoffProcedure.PROCEDURE, HANDOFFS)).isGreaterThan(100);
    }

    @Test
    void a_clarification_goes_from_the_lead_to_the_effect() {
        published();
        walk.take(OFFICER, "TRACK_EFFECT", Map.of("effectNote", "讨论量下降"));
        walk.take(OFFICER, "CLOSE", NONE);

        assertThat(walk.record().state()).isEqualTo("CLOSED");
    }

    @Test
    void who_is_concerned_applies_states_their_case_and_takes_no_other_step() {
        walk.take(CONCERNED, "APPLY", Map.of("matter", "网传本人收受当事人财物"));
        walk.take(OFFICER, "OPEN_INQUIRY", issues());
        assertThat(walk.refusal(somebodyElse(), "STATE_CASE", Map.of("partyStatement", "代为陈述")))
                .isEqualTo(ProblemCode.NOT_PERMITTED);
        walk.take(CONCERNED, "STATE_CASE", Map.of("partyStatement", "没有此事，请调取庭审录像。"));

        assertThat(walk.refusal(CONCERNED, "VERIFY", verified("UNFOUNDED", "REFUTED")))
                .isEqualTo(ProblemCode.NOT_PERMITTED);
    }

    @Test
    void a_case_names_whom_it_concerns_and_their_department() {
        Walk nobody = new Walk(PROCEDURE, null, "");
        Walk nowhere = new Walk(PROCEDURE, "p1", "");

        assertThat(nobody.faults(OFFICER, "OPEN_EX_OFFICIO", Map.of("matter", "网传一事")))
                .containsExactly(new FieldFault("/person", FaultKind.MISSING));
        assertThat(nowhere.faults(OFFICER, "OPEN_EX_OFFICIO", Map.of("matter", "网传一事")))
                .containsExactly(new FieldFault("/department", FaultKind.MISSING));
    }

    @Test
    void invariant_one_nothing_is_published_without_verification_and_the_superiors_approval() {
        drafted();
        walk.take(OFFICER, "SUBMIT", NONE);
        assertThat(walk.faults(REVIEWER, "PASS_REVIEW", Map.of("legalOpinion", "合法", "personalData", false)))
                .containsExactly(new FieldFault("/fields/superiorBody", FaultKind.MISSING));
        walk.take(REVIEWER, "PASS_REVIEW", review(false));
        assertThat(walk.refusal(OFFICER, "PUBLISH", publications("WEIBO"))).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        assertThat(walk.faults(APPROVER, "APPROVE", NONE))
                .contains(new FieldFault("/fields/superiorApprovalNumber", FaultKind.MISSING));
        walk.take(APPROVER, "APPROVE", Map.of("superiorApprovalNumber", "云中法批〔2026〕1号"));
        walk.take(OFFICER, "PUBLISH", publications("WEIBO"));
    }

    @Test
    void an_organ_may_do_without_the_superior_but_never_without_a_second_and_a_third_person() {
        Procedure alone =
                ClarificationProcedure.of(new ClarificationPolicy(Set.of(CaseActors.ORGAN)), () -> Fixtures.REGISTRY);
        walk = new Walk(alone, "p1", "民事审判庭");
        drafted();
        walk.take(OFFICER, "SUBMIT", NONE);
        walk.take(REVIEWER, "PASS_REVIEW", Map.of("legalOpinion", "合法", "personalData", false));
        Actor both = CaseActors.almighty("fang");
        assertThat(walk.refusal(both, "APPROVE", NONE)).isEqualTo(ProblemCode.SAME_PERSON);
        walk.take(APPROVER, "APPROVE", NONE);
    }

    @Test
    void invariant_two_what_is_founded_is_handed_over_and_never_clarified() {
        heard();
        assertThat(walk.refusal(VERIFIER, "VERIFY", verified("FOUNDED", "FOUNDED")))
                .isEqualTo(ProblemCode.CLARIFICATION_FOUNDED);
        assertThat(walk.faults(VERIFIER, "VERIFY", verified("UNFOUNDED", "FOUNDED")))
                .containsExactly(new FieldFault("/fields/conclusion", FaultKind.CONTRADICTS));
        walk.take(VERIFIER, "VERIFY_AND_HAND_OVER", verified("FOUNDED", "FOUNDED"));

        assertThat(HandoffProcedure.handedOver(walk.record(), walk.last())).containsKeys("clarification", "parts");
        assertThat(PROCEDURE.ends(walk.record().state())).isTrue();
    }

    @Test
    void invariant_two_of_what_is_partly_founded_the_founded_part_is_handed_over_and_cited_by_no_sentence() {
        heard();
        walk.take(VERIFIER, "VERIFY", verified("PARTLY_FOUNDED", "REFUTED", "FOUNDED", "UNVERIFIED"));

        assertThat(HandoffProcedure.handedOver(walk.record(), walk.last()).get("parts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(walk.faults(OFFICER, "DRAFT", draft("1", "2", "3", "4")))
                .extracting(FieldFault::pointer)
                .containsExactly("/fields/statement/1/facts", "/fields/statement/2/facts", "/fields/statement/3/facts");
        walk.take(OFFICER, "DRAFT", draft("1"));
    }

    @Test
    void what_nobody_could_verify_is_not_clarified() {
        heard();
        walk.take(VERIFIER, "VERIFY", verified("UNVERIFIABLE", "UNVERIFIED"));

        assertThat(walk.refusal(OFFICER, "DRAFT", draft("1"))).isIn(ProblemCode.FIELDS_INVALID);
        assertThat(walk.refusal(OFFICER, "PUBLISH", publications("WEIBO"))).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        walk.take(OFFICER, "FIND_NOT_NEEDED", NONE);
    }

    @Test
    void an_inquiry_that_is_open_is_ended_by_the_committee_and_never_by_the_officer_alone() {
        heard();

        assertThat(walk.refusal(OFFICER, "FIND_NOT_NEEDED", NONE)).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        assertThat(walk.refusal(OFFICER, "WITHDRAW", NONE)).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        walk.take(VERIFIER, "END_INQUIRY", NONE);
    }

    @Test
    void a_verification_says_whether_the_persons_statement_was_adopted_and_why() {
        heard();
        Map<String, Object> silent = new HashMap<>(verified("UNFOUNDED", "REFUTED"));
        silent.remove("adoptionReason");

        assertThat(walk.faults(VERIFIER, "VERIFY", silent))
                .containsExactly(new FieldFault("/fields/adoptionReason", FaultKind.MISSING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "据@云梧老百姓 发布的内容",
                "网友“云梧老百姓”的说法不实",
                "网友××所称情况不实",
                "网民王某所发视频系剪辑",
                "博主：云梧老王",
                "账号wuyun_2026发布的内容不实",
                "网友张三丰称其行贿",
                "见https://posts.example/1",
            })
    void invariant_three_a_statement_names_no_account(String sentence) {
        assertThat(AccountNaming.in(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "近日，有网友反映云梧市人民法院一案件审理情况",
                "网传林若衡收受当事人财物，经核查不属实。",
                "感谢广大网友的关注与监督",
                "网友高度关注的庭审录像已依法公开",
                "如有线索，请向云梧市纪委监委反映",
            })
    void a_statement_may_speak_of_what_people_say(String sentence) {
        assertThat(AccountNaming.in(sentence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "如有疑问请致电13800001234,PRIVATE_VALUE",
        "林若衡的配偶秦知晓从未经商,PRIVATE_VALUE",
        "林若衡住云梧市清河路12号3栋2单元501室,PRIVATE_VALUE",
        "据@云梧老百姓 所述不实,NAMES_ACCOUNT",
    })
    void invariants_three_and_four_nothing_private_and_nobody_behind_a_post_gets_into_a_draft(
            String sentence, FaultKind kind) {
        verified();
        Map<String, Object> draft = new HashMap<>(draft("1"));
        draft.put("statement", List.of(Map.of("sentence", sentence, "facts", List.of("1"))));

        assertThat(walk.faults(OFFICER, "DRAFT", draft))
                .containsExactly(new FieldFault("/fields/statement/0/sentence", kind));
    }

    @Test
    void a_number_that_is_cut_in_two_by_the_rows_is_found_too() {
        verified();
        Map<String, Object> draft = new HashMap<>(draft("1"));
        draft.put(
                "statement",
                List.of(
                        Map.of("sentence", "电话138000", "facts", List.of("1")),
                        Map.of("sentence", "01234", "facts", List.of("1"))));

        assertThat(walk.faults(OFFICER, "DRAFT", draft))
                .containsExactly(new FieldFault("/fields/statement", FaultKind.PRIVATE_VALUE));
    }

    @Test
    void invariant_four_personal_data_needs_consent_to_the_draft_as_it_stands() {
        drafted();
        walk.take(OFFICER, "SUBMIT", NONE);
        assertThat(walk.refusal(REVIEWER, "PASS_REVIEW", review(true))).isEqualTo(ProblemCode.CONSENT_MISSING);
        walk.take(CONCERNED, "CONSENT", Map.of("consentScope", "同意公开任职时间"));
        walk.take(REVIEWER, "RETURN", NONE);
        walk.take(OFFICER, "DRAFT", draft("1"));
        walk.take(OFFICER, "SUBMIT", NONE);
        assertThat(walk.refusal(REVIEWER, "PASS_REVIEW", review(true))).isEqualTo(ProblemCode.CONSENT_MISSING);
        walk.take(CONCERNED, "CONSENT", Map.of("consentScope", "同意公开任职时间"));
        walk.take(REVIEWER, "PASS_REVIEW", review(true));
    }

    @Test
    void safeguard_D9_the_accused_department_neither_verifies_nor_decides() {
        heard();
        Actor colleague = actor("zhou", AccountRole.COMMITTEE_MEMBER, "民事审判庭");
        assertThat(walk.refusal(colleague, "VERIFY", verified("UNFOUNDED", "REFUTED")))
                .isEqualTo(ProblemCode.RECUSED);
        Map<String, Object> own = new HashMap<>(verified("UNFOUNDED", "REFUTED"));
        own.put("verifyingUnit", " 民事审判庭");
        assertThat(walk.refusal(VERIFIER, "VERIFY", own)).isEqualTo(ProblemCode.VERIFIER_NOT_INDEPENDENT);
    }

    @Test
    void safeguard_D10_who_drafts_reviews_approves_and_publishes_are_not_one() {
        drafted("zhao");
        Actor zhao = CaseActors.almighty("zhao");
        Actor li = CaseActors.almighty("li");
        walk.take(zhao, "SUBMIT", NONE);
        assertThat(walk.refusal(zhao, "PASS_REVIEW", review(false))).isEqualTo(ProblemCode.SAME_PERSON);
        walk.take(li, "PASS_REVIEW", review(false));
        Map<String, Object> number = Map.of("superiorApprovalNumber", "云中法批〔2026〕1号");
        assertThat(walk.refusal(zhao, "APPROVE", number)).isEqualTo(ProblemCode.SAME_PERSON);
        assertThat(walk.refusal(li, "APPROVE", number)).isEqualTo(ProblemCode.SAME_PERSON);
        walk.take(APPROVER, "APPROVE", number);
        assertThat(walk.refusal(CaseActors.almighty("qin"), "PUBLISH", publications("WEIBO")))
                .isEqualTo(ProblemCode.SAME_PERSON);
        walk.take(zhao, "PUBLISH", publications("WEIBO"));
    }

    @Test
    void safeguard_D17_a_correction_stands_wherever_the_statement_stood_and_the_case_is_opened_again() {
        published();
        walk.take(OFFICER, "DRAFT_CORRECTION", Map.of("correctionReason", "日期有误", "correctionText", "此前所述日期有误，特此更正。"));
        assertThat(walk.faults(APPROVER, "CORRECT", corrections("OFFICIAL_SITE")))
                .containsExactly(new FieldFault("/fields/corrections", FaultKind.CONTRADICTS));
        walk.take(APPROVER, "CORRECT", corrections("WEIBO", "OFFICIAL_SITE"));
        walk.take(OFFICER, "INQUIRE_AGAIN", issues());

        assertThat(walk.record().state()).isEqualTo("INQUIRY_OPEN");
        walk.take(CONCERNED, "STATE_CASE", Map.of("partyStatement", "已说明"));
        assertThat(walk.refusal(OFFICER, "DRAFT", draft("1"))).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
    }

    @Test
    void a_second_round_needs_an_approval_of_its_own() {
        published();
        walk.take(OFFICER, "DRAFT_CORRECTION", Map.of("correctionReason", "日期有误", "correctionText", "特此更正。"));
        walk.take(APPROVER, "CORRECT", corrections("WEIBO", "OFFICIAL_SITE"));
        walk.take(OFFICER, "INQUIRE_AGAIN", issues());
        walk.take(CONCERNED, "STATE_CASE", Map.of("partyStatement", "已说明"));
        walk.take(VERIFIER, "VERIFY", verified("UNFOUNDED", "REFUTED"));
        walk.take(OFFICER, "DRAFT", draft("1"));
        walk.take(OFFICER, "SUBMIT", NONE);
        walk.take(REVIEWER, "PASS_REVIEW", review(false));

        assertThat(walk.faults(APPROVER, "APPROVE", NONE))
                .containsExactly(new FieldFault("/fields/superiorApprovalNumber", FaultKind.MISSING));
    }

    @Test
    void what_is_asked_of_the_person_does_not_say_from_whom_it_came() {
        walk.take(OFFICER, "OPEN_EX_OFFICIO", Map.of("matter", "网传一事"));
        Map<String, Object> told = new HashMap<>(issues());
        told.put("issues", List.of(Map.of("conduct", "据网友“云梧老百姓”举报收受财物", "period", "2025年")));

        assertThat(walk.faults(OFFICER, "OPEN_INQUIRY", told))
                .containsExactly(new FieldFault("/fields/issues/0/conduct", FaultKind.NAMES_ACCOUNT));
    }

    private static Actor somebodyElse() {
        return actor("gu", AccountRole.PROTECTED_PERSON, "", Scope.of(Set.of(CaseActors.ORGAN)), "p2");
    }

    private void heard() {
        walk.take(OFFICER, "OPEN_EX_OFFICIO", Map.of("matter", "网传云梧市人民法院一案件审理不公"));
        walk.take(OFFICER, "OPEN_INQUIRY", issues());
        walk.take(OFFICER, "RECORD_STATEMENT", Map.of("statementForm", "ORAL", "partyStatement", "没有此事。"));
    }

    private void verified() {
        heard();
        walk.take(VERIFIER, "VERIFY", verified("UNFOUNDED", "REFUTED"));
    }

    private void drafted() {
        verified();
        walk.take(OFFICER, "DRAFT", draft("1"));
    }

    private void drafted(String drafter) {
        verified();
        walk.take(CaseActors.almighty(drafter), "DRAFT", draft("1"));
    }

    private void published() {
        drafted();
        walk.take(OFFICER, "SUBMIT", NONE);
        walk.take(REVIEWER, "PASS_REVIEW", review(false));
        walk.take(APPROVER, "APPROVE", Map.of("superiorApprovalNumber", "云中法批〔2026〕1号"));
        walk.take(OFFICER, "PUBLISH", publications("WEIBO", "OFFICIAL_SITE"));
    }

    static Map<String, Object> issues() {
        return Map.of(
                "issues",
                List.of(Map.of("conduct", "在承办案件中收受当事人财物", "period", "2025年3月至6月")),
                "informedAt",
                "2026-03-01T02:00:00Z");
    }

    static Map<String, Object> verified(String conclusion, String... results) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (String result : results) {
            facts.add(Map.of(
                    "claim", "在承办案件中收受当事人财物",
                    "fact", "经调阅案卷和庭审录像，未发现该情形",
                    "basis", "（2025）云0101民初1234号案卷",
                    "result", result));
        }
        return Map.of(
                "verifyingUnit", "督察室",
                "facts", facts,
                "conclusion", conclusion,
                "adoption", "YES",
                "adoptionReason", "与录像一致");
    }

    static Map<String, Object> draft(String... cited) {
        List<Map<String, Object>> sentences = new ArrayList<>();
        for (String number : cited) {
            sentences.add(Map.of("sentence", "网传收受财物一事，经调阅案卷和庭审录像，不属实。", "facts", List.of(number)));
        }
        return Map.of(
                "statementTitle", "关于网传我院一案件审理情况的说明",
                "matter", "近日，网上流传我院一案件审理不公的内容",
                "statement", sentences,
                "contact", "云梧市人民法院宣传处");
    }

    static Map<String, Object> review(boolean personal) {
        return Map.of("legalOpinion", "不涉及隐私，于法有据", "personalData", personal, "superiorBody", "云梧市中级人民法院");
    }

    static Map<String, Object> publications(String... channels) {
        return published("publications", channels);
    }

    static Map<String, Object> corrections(String... channels) {
        return published("corrections", channels);
    }

    private static Map<String, Object> published(String field, String... channels) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String channel : channels) {
            rows.add(Map.of(
                    "channel", channel,
                    "address", "https://court.example/notice/1",
                    "publishedAt", "2026-02-28T02:00:00Z",
                    "snapshot", "11111111-2222-4333-8444-555555555555"));
        }
        return Map.of(field, rows);
    }
}
