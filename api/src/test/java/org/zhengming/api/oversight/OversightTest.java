package org.zhengming.api.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.actor;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Walk;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;

class OversightTest {

    private static final Actor INVITED = actor("bai", AccountRole.INVITED_MEMBER);
    private static final Actor OFFICE = actor("lu", AccountRole.COMMITTEE_MEMBER);
    private static final Actor APPROVER = actor("wen", AccountRole.APPROVER);
    private static final Actor ADMINISTRATOR = actor("gu", AccountRole.ADMINISTRATOR);
    private static final List<SamplePiece> POPULATION = IntStream.range(0, 500)
            .mapToObj(i -> new SamplePiece(SampleKind.REVIEW, "f" + i, "LAWFUL", "批评裁判"))
            .toList();

    @Test
    void d15_a_sample_is_the_same_for_everybody_who_draws_it_and_another_for_another_seed() {
        List<SamplePiece> first = SampleDraw.draw(POPULATION, "云梧-2026-摇号-7", 20);

        assertThat(first).hasSize(20).doesNotHaveDuplicates();
        assertThat(SampleDraw.draw(POPULATION.reversed(), "云梧-2026-摇号-7", 20)).isEqualTo(first);
        assertThat(SampleDraw.draw(POPULATION, "云梧-2026-摇号-8", 20)).isNotEqualTo(first);
        assertThat(SampleDraw.digest(POPULATION.reversed())).isEqualTo(SampleDraw.digest(POPULATION));
        assertThat(SampleDraw.digest(POPULATION.subList(1, 500))).isNotEqualTo(SampleDraw.digest(POPULATION));
    }

    @Test
    void d15_an_outsider_judges_every_piece_and_the_committee_answers() {
        Walk walk = new Walk(SampleProcedure.PROCEDURE, null, "");
        walk.take(INVITED, "DRAW", drawn());
        assertThat(walk.faults(INVITED, "JUDGE", Map.of("opinion", "无异议", "judgements", judged(1))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.MISSING));
        assertThat(walk.faults(INVITED, "JUDGE", Map.of("opinion", "无异议", "judgements", judged(1, 1, 2))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/fields/judgements/1/number"));
        walk.take(INVITED, "JUDGE", Map.of("opinion", "一件归类有误", "judgements", judged(1, 2)));
        assertThat(walk.refusal(INVITED, "ANSWER", Map.of("answer", "采纳", "measures", "改正")))
                .isEqualTo(ProblemCode.NOT_PERMITTED);
        walk.take(OFFICE, "ANSWER", Map.of("answer", "采纳", "measures", "已改正并培训"));
        walk.take(INVITED, "CLOSE", Map.of());

        assertThat(walk.state()).isEqualTo("CLOSED");
        assertThat(AccountRole.INVITED_MEMBER.permissions().toString())
                .doesNotContain("SEARCH_FINDINGS", "VIEW_REFERRALS", "REVIEW_FINDINGS");
    }

    @Test
    void d16_a_request_about_ones_own_data_is_decided_by_somebody_else_and_a_refusal_has_its_ground() {
        Walk walk = new Walk(RightsProcedure.PROCEDURE, null, "");
        walk.take(
                        OFFICE,
                        "RECEIVE",
                        Map.of("rights", List.of("DELETION"), "asker", "WROTE_THE_POST", "request", "请删除本人帖文的研判结果"))
                .take(OFFICE, "VERIFY", Map.of("verifiedHow", "申请人当面登录账号"));
        Map<String, Object> refusal = Map.of("decision", "REFUSED", "answer", "已过保存期限，现无留存");
        assertThat(walk.faults(OFFICE, "PROPOSE_ANSWER", refusal))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/fields/refusalGround"));
        walk.take(OFFICE, "PROPOSE_ANSWER", Map.of("decision", "DONE", "answer", "已删除"));
        assertThat(walk.refusal(OFFICE, "DECIDE", Map.of())).isEqualTo(ProblemCode.NOT_PERMITTED);
        walk.take(APPROVER, "DECIDE", Map.of())
                .take(OFFICE, "ANSWER", Map.of("answeredOn", "2026-03-10", "answeredHow", "书面"));

        assertThat(walk.state()).isEqualTo("ANSWERED");
        assertThat(RightsProcedure.PROCEDURE.fields().keySet())
                .as("who asks is checked and not kept")
                .noneMatch(field -> field.matches("(?i).*(name|account|address|phone|identity).*"));
    }

    @Test
    void d22_those_concerned_are_told_of_a_leak_of_our_own_or_it_is_said_why_not() {
        Walk walk = new Walk(IncidentProcedure.PROCEDURE, null, "");
        walk.take(
                        ADMINISTRATOR,
                        "RECORD",
                        Map.of("foundAt", "2026-03-01T00:00:00Z", "kinds", List.of("LEAKED"), "description", "备份介质遗失"))
                .take(
                        ADMINISTRATOR,
                        "CONTAIN",
                        Map.of(
                                "dataKinds", "登记册备份",
                                "personsConcerned", 3,
                                "possibleHarm", "可能被骚扰",
                                "measures", "已更换密钥"));
        Map<String, Object> told = Map.of("authority", "网信部门", "authorityToldAt", "2026-03-01T02:00:00Z");
        assertThat(walk.refusal(ADMINISTRATOR, "NOTIFY", told)).isEqualTo(ProblemCode.NOT_PERMITTED);
        assertThat(walk.faults(APPROVER, "NOTIFY", told)).singleElement().satisfies(fault -> assertThat(fault.pointer())
                .isEqualTo("/fields/personsToldAt"));
        walk.take(
                APPROVER,
                "NOTIFY",
                Map.of(
                        "authority", "网信部门",
                        "authorityToldAt", "2026-03-01T02:00:00Z",
                        "personsToldAt", "2026-03-01T03:00:00Z"));
        walk.take(ADMINISTRATOR, "CLOSE", Map.of("lessons", "备份一律加密"));

        assertThat(walk.state()).isEqualTo("CLOSED");
    }

    private static Map<String, Object> drawn() {
        return Map.of(
                "quarter",
                "2026-Q1",
                "seed",
                "云梧-2026-摇号-7",
                "size",
                2,
                "population",
                500L,
                "populationDigest",
                SampleDraw.digest(POPULATION),
                "sample",
                List.of(
                        POPULATION.get(0).row(1, "多位律师认为说理不足"),
                        POPULATION.get(1).row(2, "")));
    }

    private static List<Map<String, Object>> judged(int... numbers) {
        return IntStream.of(numbers)
                .<Map<String, Object>>mapToObj(
                        number -> Map.of("number", number, "judgement", "RIGHT", "remark", "归类适当"))
                .toList();
    }
}
