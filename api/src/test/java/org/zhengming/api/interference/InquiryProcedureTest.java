package org.zhengming.api.interference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Walk;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;

class InquiryProcedureTest {

    private static final Actor KEEPER = actor("keeper", AccountRole.REGISTER_KEEPER);
    private static final Actor SUPERVISOR = actor("supervisor", AccountRole.REGISTER_SUPERVISOR);
    private static final List<Map<String, Object>> PRESENT = List.of(
            Map.of("name", "秦书记员", "unit", "民一庭", "ofCourt", true),
            Map.of("name", "访客甲", "unit", "某公司", "ofCourt", false));
    private static final List<Map<String, Object>> SIGNED =
            List.of(Map.of("name", "秦书记员", "signedOn", "2026-03-01", "reference", "附卷第3页"));

    private final Walk walk = new Walk(InquiryProcedure.procedure());

    @Test
    void a_record_goes_from_the_note_of_a_word_to_the_archive() {
        walk.take(KEEPER, "WRITE_DOWN", asked(InquiryForm.ORAL))
                .take(KEEPER, "SUBMIT", Map.of("venue", "第三法庭外走廊", "present", PRESENT))
                .take(KEEPER, "CONFIRM_SIGNATURES", Map.of("signatures", SIGNED))
                .take(KEEPER, "REGISTER", Map.of())
                .take(KEEPER, "CLASSIFY", Map.of("urgency", "QUARTERLY", "specialMatters", List.of("PRIVATE_MEETING")))
                .take(KEEPER, "QUEUE_REPORT", Map.of())
                .take(
                        SUPERVISOR,
                        "REPORT",
                        Map.of(
                                "reportedTo",
                                List.of("SAME_LEVEL_PLC", "UPPER_COURT", "OWN_DISCIPLINE_DEPT"),
                                "reportReference",
                                "云梧法报〔2026〕3号"))
                .take(KEEPER, "FOLLOW_UP", Map.of("progress", "已收悉"))
                .take(KEEPER, "NOTE_CORRECTION", Map.of("correction", "来访时间应为上午"))
                .take(KEEPER, "ARCHIVE", Map.of("archiveReference", "档2026-3", "whereabouts", "审判管理办公室"));

        assertThat(walk.state()).isEqualTo("ARCHIVED");
        assertThat(walk.record().fields()).containsEntry("caseNumber", "（2026）云0102民初11号");
    }

    @ParameterizedTest
    @EnumSource(names = {"SMS", "MICROBLOG", "WECHAT", "EMAIL"})
    void what_came_by_network_needs_the_medium_it_is_kept_on(InquiryForm form) {
        walk.take(KEEPER, "WRITE_DOWN", asked(form));

        assertThat(walk.refusal(KEEPER, "SUBMIT", Map.of())).isEqualTo(ProblemCode.INQUIRY_FORM_INCOMPLETE);
        walk.take(KEEPER, "SUBMIT", Map.of("storageMedium", "光盘一张"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "ORAL", "MEETING"})
    void what_was_said_needs_the_place_and_who_was_present(InquiryForm form) {
        walk.take(KEEPER, "WRITE_DOWN", asked(form));

        assertThat(walk.refusal(KEEPER, "SUBMIT", Map.of("venue", "办公室")))
                .isEqualTo(ProblemCode.INQUIRY_FORM_INCOMPLETE);
    }

    @Test
    void everybody_of_the_court_who_was_present_signs() {
        walk.take(KEEPER, "WRITE_DOWN", asked(InquiryForm.ORAL))
                .take(KEEPER, "SUBMIT", Map.of("venue", "走廊", "present", PRESENT));

        assertThat(walk.refusal(KEEPER, "CONFIRM_SIGNATURES", Map.of())).isEqualTo(ProblemCode.SIGNATURE_MISSING);
    }

    @Test
    void what_is_entered_is_never_changed_and_never_removed() {
        entered();

        assertThat(walk.refusal(KEEPER, "AMEND", asked(InquiryForm.LETTER))).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
        assertThat(InquiryProcedure.procedure().actions())
                .filteredOn(action -> action.from().contains("REGISTERED"))
                .allSatisfy(
                        action -> assertThat(action.required()).doesNotContain("content", "sourceName", "caseNumber"));
    }

    @Test
    void an_exemption_is_decided_by_somebody_else_and_leaves_its_record() {
        walk.take(KEEPER, "WRITE_DOWN", asked(InquiryForm.DOCUMENT))
                .take(KEEPER, "SUBMIT", Map.of())
                .take(KEEPER, "CONFIRM_SIGNATURES", Map.of());
        Map<String, Object> grounds = Map.of(
                "exemptBody", "PUBLIC_WELFARE_ORGANISATION",
                "commissionReference", "委托函〔2026〕1号",
                "publicInterest", "涉及环境公益",
                "mainFileReference", "正卷第12页");

        assertThat(walk.refusal(KEEPER, "EXEMPT", grounds)).isEqualTo(ProblemCode.NOT_PERMITTED);
        walk.take(SUPERVISOR, "EXEMPT", grounds).take(KEEPER, "NOTE_CORRECTION", Map.of("correction", "页码更正"));

        assertThat(walk.state()).isEqualTo("EXEMPT");
    }

    @Test
    void what_concerns_the_main_leaders_of_the_same_level_is_reported_to_the_level_above() {
        entered();
        walk.take(KEEPER, "CLASSIFY", Map.of("urgency", "IMMEDIATE", "leadingOfSameLevel", true))
                .take(KEEPER, "QUEUE_REPORT", Map.of());
        Map<String, Object> sameLevel = Map.of(
                "reportedTo",
                List.of("SAME_LEVEL_PLC", "UPPER_COURT", "OWN_DISCIPLINE_DEPT"),
                "reportReference",
                "报1号");

        assertThat(walk.refusal(SUPERVISOR, "REPORT", sameLevel)).isEqualTo(ProblemCode.REPORT_TARGET_MISSING);
        assertThat(ReportRouting.of(walk.record()))
                .containsExactlyInAnyOrder(
                        ReportTarget.UPPER_PLC, ReportTarget.UPPER_COURT, ReportTarget.OWN_DISCIPLINE_DEPT);
    }

    private void entered() {
        walk.take(KEEPER, "WRITE_DOWN", asked(InquiryForm.LETTER))
                .take(KEEPER, "SUBMIT", Map.of())
                .take(KEEPER, "CONFIRM_SIGNATURES", Map.of())
                .take(KEEPER, "REGISTER", Map.of());
    }

    private static Map<String, Object> asked(InquiryForm form) {
        return new HashMap<>(Map.of(
                "caseNumber", "（2026）云0102民初11号",
                "source", "LEADING_CADRE",
                "sourceName", "某甲",
                "sourceUnit", "云梧市某局",
                "sourcePost", "副局长",
                "receivedAt", "2026-03-01T01:00:00Z",
                "form", form.name(),
                "content", "询问该案何时宣判并请予关照"));
    }
}
