package org.zhengming.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.cases.CaseActors.actor;
import static org.zhengming.api.cases.CaseActors.almighty;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseActors;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.cases.ProcedureWalk;
import org.zhengming.api.cases.Walk;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;

class ReferralTest {

    private static final String BEFORE_SENDING =
            "DETECTED TRIAGED CONFIRMED_LEAK EVIDENCE_FIXED NOTIFIED_SUBJECT DEPT_INQUIRY REVIEWED APPROVED";

    private static final String TABLE = """
        START | - | DETECTED | PUBLICITY_OFFICER
        TRIAGE | DETECTED | TRIAGED | PUBLICITY_OFFICER
        CONFIRM | TRIAGED | CONFIRMED_LEAK | PUBLICITY_OFFICER
        FIX_EVIDENCE | CONFIRMED_LEAK | EVIDENCE_FIXED | PUBLICITY_OFFICER
        INFORM_PERSON | EVIDENCE_FIXED | NOTIFIED_SUBJECT | PUBLICITY_OFFICER
        ASSIGN_INQUIRY | NOTIFIED_SUBJECT | DEPT_INQUIRY | PUBLICITY_OFFICER
        CONCLUDE_INQUIRY | DEPT_INQUIRY | NOTIFIED_SUBJECT | PUBLICITY_OFFICER
        REVIEW | NOTIFIED_SUBJECT | REVIEWED | REVIEWER
        RETURN | NOTIFIED_SUBJECT | TRIAGED | REVIEWER
        APPROVE | REVIEWED | APPROVED | APPROVER
        REFUSE | REVIEWED | TRIAGED | APPROVER
        SEND | APPROVED | SENT | PUBLICITY_OFFICER
        ACKNOWLEDGE | SENT | ACKNOWLEDGED | POLICE_LIAISON
        REQUEST_SUPPLEMENT | ACKNOWLEDGED | SUPPLEMENT_REQUESTED | POLICE_LIAISON
        PREPARE_SUPPLEMENT | SUPPLEMENT_REQUESTED | SUPPLEMENT_REQUESTED | PUBLICITY_OFFICER
        SEND_SUPPLEMENT | SUPPLEMENT_REQUESTED | ACKNOWLEDGED | REVIEWER
        ACCEPT | ACKNOWLEDGED | ACCEPTED | POLICE_LIAISON
        DECLINE | ACKNOWLEDGED | NOT_ACCEPTED | POLICE_LIAISON
        REPORT_OUTCOME | ACCEPTED NOT_ACCEPTED | OUTCOME_FED_BACK | POLICE_LIAISON
        FEED_BACK_TO_ORGAN | NOT_ACCEPTED OUTCOME_FED_BACK | = | PUBLICITY_OFFICER
        FEED_BACK_TO_VICTIM | NOT_ACCEPTED OUTCOME_FED_BACK | = | PUBLICITY_OFFICER
        CLOSE | NOT_ACCEPTED OUTCOME_FED_BACK | CLOSED | PUBLICITY_OFFICER
        SETTLE_IN_DEPARTMENT | DEPT_INQUIRY | CLOSED | PUBLICITY_OFFICER
        DISCARD_AS_FALSE | BEFORE | FALSE_POSITIVE | PUBLICITY_OFFICER
        DISCARD_AS_PUBLIC | BEFORE | PUBLIC_OFFICIAL | PUBLICITY_OFFICER
        """.replace("BEFORE", BEFORE_SENDING);

    private static final String RECLASSIFICATIONS = """
        PROPOSE | - | PROPOSED | PUBLICITY_OFFICER REVIEWER
        CONFIRM | PROPOSED | CONFIRMED | REVIEWER APPROVER
        REJECT | PROPOSED | REJECTED | REVIEWER APPROVER
        """;

    private static final String SUSPENSIONS = """
        SUSPEND | - | SUSPENDED | APPROVER
        PROPOSE_LIFT | SUSPENDED | LIFT_PROPOSED | COMMITTEE_MEMBER
        LIFT | LIFT_PROPOSED | LIFTED | APPROVER
        KEEP | LIFT_PROPOSED | SUSPENDED | APPROVER
        """;

    private static final Procedure USUAL = ReferralProcedure.of(ReferralPolicy.USUAL);
    private static final Procedure DEPARTMENT_FIRST =
            ReferralProcedure.of(new ReferralPolicy(Set.of(CaseActors.ORGAN), Set.of(), 50, 10, Duration.ofDays(180)));
    private static final Actor OFFICER = actor("tang", AccountRole.PUBLICITY_OFFICER);
    private static final Actor REVIEWER = actor("fang", AccountRole.REVIEWER);
    private static final Actor APPROVER = actor("qin", AccountRole.APPROVER);
    private static final Actor LIAISON = actor("bao", AccountRole.POLICE_LIAISON);
    private static final Map<String, Object> NONE = Map.of();
    private static final Map<String, Object> REVIEWED = Map.of("reviewOpinion", "属实，应当移送");
    private static final Map<String, Object> UNIT = Map.of("policeUnit", "unit-1");

    private Walk walk = new Walk(USUAL);

    @Test
    void every_state_step_and_role_is_as_agreed() {
        assertThat(ProcedureWalk.holds(USUAL, TABLE)).isGreaterThan(4_000);
        assertThat(ProcedureWalk.holds(ReclassificationProcedure.PROCEDURE, RECLASSIFICATIONS))
                .isGreaterThan(100);
        assertThat(ProcedureWalk.holds(SuspensionProcedure.PROCEDURE, SUSPENSIONS))
                .isGreaterThan(100);
    }

    @Test
    void a_leak_goes_to_the_police_and_comes_back() {
        sent("PRIVATE_INFO");
        answered("ACCEPT", Map.of("policeCaseNumber", "云公（网）受案字〔2026〕1号"));
        walk.take(LIAISON, "REPORT_OUTCOME", Map.of("outcome", "ADMIN_FINE", "outcomeOn", "2026-03-20"));
        assertThat(walk.refusal(OFFICER, "CLOSE", NONE)).isEqualTo(ProblemCode.FEEDBACK_MISSING);
        walk.take(OFFICER, "FEED_BACK_TO_ORGAN", Map.of("organInformedAt", "2026-03-21T02:00:00Z"));
        walk.take(OFFICER, "CLOSE", NONE);

        assertThat(walk.state()).isEqualTo("CLOSED");
    }

    @Test
    void of_a_threat_the_victim_is_told_too_before_the_case_is_closed() {
        sent("THREAT");
        answered("DECLINE", Map.of("declineReason", "无管辖权"));
        walk.take(OFFICER, "FEED_BACK_TO_ORGAN", Map.of("organInformedAt", "2026-03-21T02:00:00Z"));
        assertThat(walk.refusal(OFFICER, "CLOSE", NONE)).isEqualTo(ProblemCode.FEEDBACK_MISSING);
        walk.take(OFFICER, "FEED_BACK_TO_VICTIM", Map.of("victimInformedAt", "2026-03-21T02:00:00Z"));
        walk.take(OFFICER, "CLOSE", NONE);
    }

    @Test
    void the_police_ask_for_more_and_get_it_from_two_people() {
        sent("PRIVATE_INFO");
        walk.take(LIAISON, "ACKNOWLEDGE", Map.of("receiver", "鲍警官", "receiptNumber", "收字1号"));
        walk.take(LIAISON, "REQUEST_SUPPLEMENT", Map.of("supplementAsked", "请补充发布页面的完整截图"));
        Actor both = almighty("tang");
        walk.take(both, "PREPARE_SUPPLEMENT", Map.of("supplementGiven", "另附页面截图"));
        assertThat(walk.refusal(both, "SEND_SUPPLEMENT", NONE)).isEqualTo(ProblemCode.SAME_PERSON);
        walk.take(REVIEWER, "SEND_SUPPLEMENT", NONE);
        walk.take(LIAISON, "ACCEPT", Map.of("policeCaseNumber", "受案2号"));
    }

    @Test
    void safeguard_D9_the_departments_people_decide_nothing() {
        walk.take(OFFICER, "START", found("PRIVATE_INFO"));
        Actor colleague = actor("zhou", AccountRole.PUBLICITY_OFFICER, "民一庭");

        assertThat(walk.refusal(colleague, "TRIAGE", triaged())).isEqualTo(ProblemCode.RECUSED);
    }

    @Test
    void safeguard_D10_who_prepares_reviews_and_approves_are_three() {
        Actor zhao = almighty("zhao");
        Actor li = almighty("li");
        walk.take(zhao, "START", found("PRIVATE_INFO"));
        prepare(OFFICER);
        assertThat(walk.refusal(zhao, "REVIEW", REVIEWED)).isEqualTo(ProblemCode.SAME_PERSON);
        walk.take(li, "REVIEW", REVIEWED);
        assertThat(walk.refusal(zhao, "APPROVE", UNIT)).isEqualTo(ProblemCode.SAME_PERSON);
        assertThat(walk.refusal(li, "APPROVE", UNIT)).isEqualTo(ProblemCode.SAME_PERSON);
        walk.take(APPROVER, "APPROVE", UNIT);
        assertThat(walk.refusal(li, "SEND", Map.of("letterNumber", "云法函〔2026〕1号")))
                .isEqualTo(ProblemCode.SAME_PERSON);
    }

    @Test
    void a_referral_that_was_sent_back_is_reviewed_anew() {
        walk.take(OFFICER, "START", found("PRIVATE_INFO"));
        prepare(OFFICER);
        walk.take(REVIEWER, "REVIEW", REVIEWED);
        walk.take(APPROVER, "REFUSE", NONE);

        assertThat(walk.state()).isEqualTo("TRIAGED");
        assertThat(walk.refusal(APPROVER, "APPROVE", UNIT)).isEqualTo(ProblemCode.MOVE_NOT_ALLOWED);
    }

    @Test
    void where_the_organ_decided_so_the_department_inquires_first_and_only_what_is_serious_goes_on() {
        walk = new Walk(DEPARTMENT_FIRST);
        walk.take(OFFICER, "START", found("PRIVATE_INFO"));
        prepare(OFFICER);
        assertThat(walk.refusal(REVIEWER, "REVIEW", REVIEWED)).isEqualTo(ProblemCode.DEPARTMENT_INQUIRY_FIRST);
        walk.take(OFFICER, "ASSIGN_INQUIRY", Map.of("inquiryUnit", "机关党委"));
        walk.take(OFFICER, "CONCLUDE_INQUIRY", concluded("ORDINARY"));
        assertThat(walk.refusal(REVIEWER, "REVIEW", REVIEWED)).isEqualTo(ProblemCode.REFERRAL_NOT_SERIOUS);
        walk.take(OFFICER, "ASSIGN_INQUIRY", NONE);
        walk.take(OFFICER, "CONCLUDE_INQUIRY", concluded("SERIOUS"));
        walk.take(REVIEWER, "REVIEW", REVIEWED);
    }

    @Test
    void a_threat_waits_for_no_department() {
        walk = new Walk(DEPARTMENT_FIRST);
        walk.take(OFFICER, "START", found("THREAT"));
        prepare(OFFICER);
        walk.take(REVIEWER, "REVIEW", REVIEWED);
    }

    @ParameterizedTest
    @CsvSource({"5,10,false", "6,10,true", "5,9,false", "9,9,false", "100,100,true", "0,100,false"})
    void safeguard_D21_a_share_counts_from_a_number_of_referrals_on(long some, long all, boolean tooMany) {
        assertThat(ReferralPolicy.USUAL.tooMany(some, all)).isEqualTo(tooMany);
    }

    private void sent(String signal) {
        walk.take(OFFICER, "START", found(signal));
        prepare(OFFICER);
        walk.take(REVIEWER, "REVIEW", REVIEWED);
        walk.take(APPROVER, "APPROVE", UNIT);
        walk.take(OFFICER, "SEND", Map.of("letterNumber", "云法函〔2026〕1号"));
    }

    private void answered(String action, Map<String, Object> fields) {
        walk.take(LIAISON, "ACKNOWLEDGE", Map.of("receiver", "鲍警官", "receiptNumber", "收字1号"));
        walk.take(LIAISON, action, fields);
    }

    private void prepare(Actor officer) {
        walk.take(officer, "TRIAGE", triaged());
        walk.take(officer, "CONFIRM", NONE);
        walk.take(officer, "FIX_EVIDENCE", Map.of("evidencePackages", List.of("11111111-2222-4333-8444-555555555555")));
        walk.take(officer, "INFORM_PERSON", Map.of("informedAt", "2026-03-01T02:00:00Z", "informedHow", "当面"));
    }

    private static Map<String, Object> triaged() {
        return Map.of("severity", "SERIOUS", "insider", false);
    }

    private static Map<String, Object> concluded(String severity) {
        return Map.of("inquiryResult", "系外部人员发布", "severity", severity, "severityReason", "传播范围");
    }

    private static Map<String, Object> found(String signal) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("finding", "f1");
        fields.put("scope", "WHOLE_POST");
        fields.put("signals", List.of(signal));
        fields.put("spans", List.of(Map.of("kind", "MOBILE_PHONE", "start", 6, "end", 17, "masked", "138****1234")));
        return fields;
    }
}
