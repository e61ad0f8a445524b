package org.zhengming.api.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.ORGAN;
import static org.zhengming.api.cases.CaseActors.actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Walk;
import org.zhengming.api.database.Scope;
import org.zhengming.api.deadline.BundledTerms;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;

class CommitteeTest {

    private static final Actor OFFICE = actor("office", AccountRole.COMMITTEE_MEMBER);
    private static final Actor CHAIR = actor("chair", AccountRole.APPROVER);
    private static final Actor JUDGE = actor("gu", AccountRole.PROTECTED_PERSON, "民一庭", Scope.of(Set.of(ORGAN)), "p1");
    private static final Map<String, Object> APPLICATION = Map.of(
            "channel", "WRITTEN",
            "complaintType", "NEGLECT_OF_PROTECTION_CLAIM",
            "applicantReason", "门口被人拦截两次，部门答复无法处理",
            "departmentReport", "民一庭报告〔2026〕2号",
            "departmentResult", "口头答复");

    @Test
    void an_application_for_aid_goes_from_the_judge_to_the_decision_and_back() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()));
        accepted(walk);
        decideWithin(walk, Duration.ofDays(29));

        walk.take(OFFICE, "FEED_BACK", Map.of("feedback", "已当面反馈", "writtenNotice", "通知〔2026〕1号"))
                .take(JUDGE, "APPEAL", Map.of("appealReason", "措施不足", "appealTo", "上级法院权益保障管理部门"))
                .take(OFFICE, "CLOSE", Map.of("outcome", "上级法院维持"));
        assertThat(walk.state()).isEqualTo("CLOSED");
    }

    @Test
    void an_application_is_not_accepted_before_the_department_was_told() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()))
                .take(JUDGE, "DRAFT", Map.of("channel", "PHONE", "complaintType", "OTHER", "applicantReason", "受到骚扰"))
                .take(JUDGE, "SUBMIT", Map.of())
                .take(OFFICE, "PRECHECK", Map.of());

        assertThat(walk.refusal(OFFICE, "ACCEPT", Map.of("function", "ASSISTANCE")))
                .isEqualTo(ProblemCode.DEPARTMENT_NOT_TOLD);
    }

    @Test
    void the_committee_does_not_decide_before_the_office_has_done_its_tasks() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()));
        accepted(walk);
        walk.take(OFFICE, "INVESTIGATE", Map.of()).take(OFFICE, "COORDINATE", Map.of("inquiry", "情况属实"));

        assertThat(walk.refusal(CHAIR, "DECIDE", decision())).isEqualTo(ProblemCode.OFFICE_TASK_OPEN);
    }

    @Test
    void after_thirty_days_there_is_no_decision_without_a_recorded_reason() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()));
        accepted(walk);
        tasks(walk);
        walk.take(OFFICE, "INVESTIGATE", Map.of())
                .take(OFFICE, "COORDINATE", Map.of("inquiry", "情况属实"))
                .later(Duration.ofDays(31));

        assertThat(walk.refusal(CHAIR, "DECIDE", decision())).isEqualTo(ProblemCode.EXTENSION_REASON_MISSING);
        walk.take(CHAIR, "EXTEND", Map.of("extendedUntil", "2026-05-01", "extensionReason", "等待公安反馈"))
                .take(CHAIR, "DECIDE", decision());
    }

    @Test
    void the_thirtieth_day_after_acceptance_is_in_time_to_its_end() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()));
        coordinated(walk).later(Duration.ofDays(30).plusHours(8)).take(CHAIR, "DECIDE", decision());
    }

    @Test
    void an_extension_makes_the_time_longer_and_ends_too() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()));
        coordinated(walk).later(Duration.ofDays(31));

        for (String day : List.of("2000-01-01", "2026-03-30", "2126-05-20")) {
            assertThat(walk.refusal(CHAIR, "EXTEND", extension(day))).isEqualTo(ProblemCode.FIELDS_INVALID);
        }
        walk.take(CHAIR, "EXTEND", extension("2026-04-10")).later(Duration.ofDays(15));
        assertThat(walk.refusal(CHAIR, "DECIDE", decision())).isEqualTo(ProblemCode.EXTENSION_REASON_MISSING);
        assertThat(walk.refusal(CHAIR, "EXTEND", extension("2026-04-10"))).isEqualTo(ProblemCode.FIELDS_INVALID);
        walk.take(CHAIR, "EXTEND", extension("2026-04-30")).take(CHAIR, "DECIDE", decision());
    }

    private static Map<String, Object> extension(String until) {
        return Map.of("extendedUntil", until, "extensionReason", "等待公安反馈");
    }

    private static Walk coordinated(Walk walk) {
        accepted(walk);
        tasks(walk);
        return walk.take(OFFICE, "INVESTIGATE", Map.of()).take(OFFICE, "COORDINATE", Map.of("inquiry", "情况属实"));
    }

    @Test
    void the_applicant_and_their_department_do_not_decide_about_it() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()));
        accepted(walk);

        assertThat(walk.refusal(JUDGE, "INVESTIGATE", Map.of())).isEqualTo(ProblemCode.NOT_PERMITTED);
        Actor colleague = actor("colleague", AccountRole.COMMITTEE_MEMBER, "民一庭");
        assertThat(walk.refusal(colleague, "INVESTIGATE", Map.of())).isEqualTo(ProblemCode.RECUSED);
    }

    @Test
    void a_member_who_declared_to_keep_out_is_kept_out() {
        Walk walk = new Walk(AidProcedure.procedure(BundledTerms.committee()));
        accepted(walk);
        walk.take(OFFICE, "DECLARE_RECUSAL", Map.of("recused", List.of("cousin")));

        assertThat(walk.refusal(actor("cousin", AccountRole.COMMITTEE_MEMBER), "INVESTIGATE", Map.of()))
                .isEqualTo(ProblemCode.RECUSED);
    }

    @Test
    void a_measure_is_decided_by_somebody_else_than_who_asked_for_it() {
        Walk walk = new Walk(MeasureProcedure.procedure())
                .take(
                        JUDGE,
                        "REQUEST",
                        Map.of(
                                "type", "ESCORT",
                                "ground", "ON_APPLICATION",
                                "target", "SPOUSE",
                                "circumstances", "下班途中被跟随"))
                .take(
                        CHAIR,
                        "CONFIRM",
                        Map.of("executingUnit", "法警大队", "approvalNumber", "护〔2026〕1号", "startsOn", "2026-03-02"))
                .take(OFFICE, "BEGIN", Map.of())
                .take(CHAIR, "PROLONG", Map.of("endsOn", "2026-04-30"))
                .take(OFFICE, "END", Map.of("outcome", "风险解除"));

        assertThat(walk.state()).isEqualTo("ENDED");
    }

    @Test
    void a_risk_assessment_is_about_a_case_and_is_confirmed_by_another() {
        Walk walk = new Walk(AssessmentProcedure.procedure())
                .take(OFFICE, "DRAFT", Map.of("caseNumber", "（2026）云0102民初11号", "riskFactors", "当事人情绪激动"))
                .take(OFFICE, "ASSESS", Map.of("level", "HIGH", "advice", "安排安检与法警值庭"))
                .take(CHAIR, "CONFIRM", Map.of())
                .take(OFFICE, "WARN", Map.of("told", List.of(Map.of("unit", "区委政法委", "on", "2026-03-02", "by", "办公室"))))
                .take(OFFICE, "CLOSE", Map.of("outcome", "庭审平稳"));

        assertThat(walk.state()).isEqualTo("CLOSED");
    }

    @Test
    void support_keeps_its_kind_and_nothing_of_health_or_mind() {
        assertThat(SupportProcedure.procedure().fields())
                .containsOnlyKeys("type", "plannedFor", "doneOn", "responsible");
    }

    @Test
    void the_votes_of_a_meeting_add_up_to_those_present_without_those_who_keep_out() {
        Walk walk = new Walk(MeetingProcedure.procedure())
                .take(
                        OFFICE,
                        "CONVENE",
                        Map.of(
                                "kind",
                                "PLENARY",
                                "startsAt",
                                "2026-03-05T01:00:00Z",
                                "agenda",
                                List.of(Map.of("item", 1, "matter", "援助申请审议")),
                                "members",
                                members(true)));

        assertThat(walk.refusal(OFFICE, "RECORD", held(3))).isEqualTo(ProblemCode.VOTES_INVALID);
        walk.take(OFFICE, "RECORD", held(2)).take(CHAIR, "APPROVE_MINUTES", Map.of());
        assertThat(walk.state()).isEqualTo("MINUTES_APPROVED");
    }

    private static Map<String, Object> held(int votesFor) {
        return Map.of(
                "members", members(true),
                "minutes", "会议记录",
                "recusals", List.of(Map.of("item", 1, "name", "委员丙")),
                "resolutions",
                        List.of(Map.of(
                                "item",
                                1,
                                "resolution",
                                "同意",
                                "votesFor",
                                votesFor,
                                "votesAgainst",
                                0,
                                "abstentions",
                                0,
                                "responsible",
                                "办公室",
                                "dueOn",
                                "2026-04-01")));
    }

    private static List<Map<String, Object>> members(boolean present) {
        return List.of(
                Map.of("name", "委员甲", "present", present),
                Map.of("name", "委员乙", "present", present),
                Map.of("name", "委员丙", "present", present));
    }

    private static void accepted(Walk walk) {
        walk.take(JUDGE, "DRAFT", APPLICATION)
                .take(JUDGE, "SUBMIT", Map.of())
                .take(OFFICE, "PRECHECK", Map.of("function", "ASSISTANCE"))
                .take(OFFICE, "ACCEPT", Map.of());
    }

    private static void tasks(Walk walk) {
        for (String task : List.of("REPORT_TO_CHAIR", "CONTACT_APPLICANT", "CONTACT_DEPARTMENT", "REPORT_BACK")) {
            walk.take(OFFICE, task, Map.of("taskNote", "已办"));
        }
    }

    private static void decideWithin(Walk walk, Duration time) {
        tasks(walk);
        walk.take(OFFICE, "INVESTIGATE", Map.of())
                .take(OFFICE, "COORDINATE", Map.of("inquiry", "情况属实"))
                .later(time)
                .take(CHAIR, "DECIDE", decision());
    }

    private static Map<String, Object> decision() {
        return Map.of("coordination", "已协调法警", "decision", "安排护送", "decisionNumber", "委〔2026〕1号");
    }
}
