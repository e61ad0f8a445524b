package org.zhengming.api.referral;

import static org.zhengming.api.referral.ReferralState.*;
import static org.zhengming.api.security.Permission.ANSWER_REFERRALS;
import static org.zhengming.api.security.Permission.APPROVE_REFERRALS;
import static org.zhengming.api.security.Permission.PREPARE_REFERRALS;
import static org.zhengming.api.security.Permission.REVIEW_REFERRALS;
import static org.zhengming.api.security.Permission.VIEW_REFERRALS;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.SignalType;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;

/** The steps of a referral, who takes them and what each needs. */
public final class ReferralProcedure {

    public static final String NAME = "referral";

    private static final ReferralState[] BEFORE_SENDING = {
        DETECTED, TRIAGED, CONFIRMED_LEAK, EVIDENCE_FIXED, NOTIFIED_SUBJECT, DEPT_INQUIRY, REVIEWED, APPROVED
    };
    private static final String[] PREPARING = {
        "START", "TRIAGE", "CONFIRM", "FIX_EVIDENCE", "INFORM_PERSON", "CONCLUDE_INQUIRY"
    };

    private ReferralProcedure() {}

    public static Procedure of(ReferralPolicy policy) {
        List<Action> actions = new ArrayList<>(preparing());
        actions.addAll(deciding(policy));
        actions.addAll(answering());
        actions.addAll(ending());
        return Procedure.of(NAME, VIEW_REFERRALS, Purpose.LEAK_PROTECTION, ReferralState.class, fields(), actions);
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>(found());
        fields.addAll(List.of(
                Field.yesNo("insider"),
                Field.code("severity", SeverityGrade.class),
                Field.longText("severityReason"),
                Field.references("evidencePackages"),
                Field.instant("informedAt"),
                Field.text("informedHow"),
                Field.longText("victimDetails").sealed(),
                Field.text("inquiryUnit"),
                Field.longText("inquiryResult"),
                Field.longText("reviewOpinion"),
                Field.text("policeUnit"),
                Field.text("letterNumber"),
                Field.text("receiver"),
                Field.text("receiptNumber"),
                Field.longText("supplementAsked"),
                Field.longText("supplementGiven"),
                Field.text("policeCaseNumber"),
                Field.longText("declineReason"),
                Field.code("outcome", PoliceOutcome.class),
                Field.date("outcomeOn"),
                Field.text("outcomeDocument"),
                Field.instant("organInformedAt"),
                Field.instant("victimInformedAt")));
        return fields;
    }

    /** What the program reads from the finding: masked, and of a shielded post nothing but the spans. */
    private static List<Field> found() {
        return List.of(
                Field.text("finding"),
                Field.text("address").ofProgram(),
                Field.text("source").ofProgram(),
                Field.text("story").ofProgram(),
                Field.instant("publishedAt").ofProgram(),
                Field.code("scope", ReferralScope.class).ofProgram(),
                Field.codes("signals", SignalType.class).ofProgram(),
                Field.rows(
                                "spans",
                                Field.text("kind"),
                                Field.number("start"),
                                Field.number("end"),
                                Field.longText("masked"))
                        .ofProgram(),
                Field.longText("excerpt").ofProgram(),
                Field.yesNo("reclassified").ofProgram(),
                Field.number("n50").ofProgram(),
                Field.number("n500").ofProgram(),
                Field.number("n5000").ofProgram(),
                Field.number("ratioPerMille").ofProgram(),
                Field.code("countHint", CountHint.class).ofProgram(),
                Field.code("countNote", CountHint.class).ofProgram());
    }

    private static List<Action> preparing() {
        String[] counts = {"n50", "n500", "n5000", "ratioPerMille", "countHint", "countNote"};
        return List.of(
                Action.named("START", PREPARE_REFERRALS)
                        .to(DETECTED)
                        .requires("finding", "scope", "signals", "spans")
                        .takes("address", "source", "story", "publishedAt", "excerpt", "reclassified")
                        .takes(counts)
                        .build(),
                Action.named("TRIAGE", PREPARE_REFERRALS)
                        .from(DETECTED)
                        .to(TRIAGED)
                        .requires("severity", "insider")
                        .takes("severityReason")
                        .takes(counts)
                        .decides()
                        .build(),
                Action.named("CONFIRM", PREPARE_REFERRALS)
                        .from(TRIAGED)
                        .to(CONFIRMED_LEAK)
                        .decides()
                        .build(),
                Action.named("FIX_EVIDENCE", PREPARE_REFERRALS)
                        .from(CONFIRMED_LEAK)
                        .to(EVIDENCE_FIXED)
                        .requires("evidencePackages")
                        .build(),
                Action.named("INFORM_PERSON", PREPARE_REFERRALS)
                        .from(EVIDENCE_FIXED)
                        .to(NOTIFIED_SUBJECT)
                        .requires("informedAt", "informedHow")
                        .takes("victimDetails")
                        .build(),
                Action.named("ASSIGN_INQUIRY", PREPARE_REFERRALS)
                        .from(NOTIFIED_SUBJECT)
                        .to(DEPT_INQUIRY)
                        .requires("inquiryUnit")
                        .build(),
                Action.named("CONCLUDE_INQUIRY", PREPARE_REFERRALS)
                        .from(DEPT_INQUIRY)
                        .to(NOTIFIED_SUBJECT)
                        .requires("inquiryResult", "severity", "severityReason")
                        .decides()
                        .build());
    }

    private static List<Action> deciding(ReferralPolicy policy) {
        return List.of(
                Action.named("REVIEW", REVIEW_REFERRALS)
                        .from(NOTIFIED_SUBJECT)
                        .to(REVIEWED)
                        .requires("reviewOpinion")
                        .differsFrom(PREPARING)
                        .decides()
                        .unless(ReferralChecks::prepared)
                        .unless((after, history, actor) -> ReferralChecks.serious(policy, after, history))
                        .build(),
                Action.named("RETURN", REVIEW_REFERRALS)
                        .from(NOTIFIED_SUBJECT)
                        .to(TRIAGED)
                        .differsFrom(PREPARING)
                        .decides()
                        .build(),
                Action.named("APPROVE", APPROVE_REFERRALS)
                        .from(REVIEWED)
                        .to(APPROVED)
                        .requires("policeUnit")
                        .differsFrom(PREPARING)
                        .differsFrom("REVIEW")
                        .decides()
                        .unless(ReferralChecks::reviewed)
                        .build(),
                Action.named("REFUSE", APPROVE_REFERRALS)
                        .from(REVIEWED)
                        .to(TRIAGED)
                        .differsFrom(PREPARING)
                        .differsFrom("REVIEW")
                        .decides()
                        .build(),
                Action.named("SEND", PREPARE_REFERRALS)
                        .from(APPROVED)
                        .to(SENT)
                        .requires("letterNumber", "policeUnit")
                        .differsFrom("REVIEW", "APPROVE")
                        .decides()
                        .build());
    }

    private static List<Action> answering() {
        return List.of(
                Action.named("ACKNOWLEDGE", ANSWER_REFERRALS)
                        .from(SENT)
                        .to(ACKNOWLEDGED)
                        .requires("receiver", "receiptNumber")
                        .build(),
                Action.named("REQUEST_SUPPLEMENT", ANSWER_REFERRALS)
                        .from(ACKNOWLEDGED)
                        .to(SUPPLEMENT_REQUESTED)
                        .requires("supplementAsked")
                        .build(),
                Action.named("PREPARE_SUPPLEMENT", PREPARE_REFERRALS)
                        .from(SUPPLEMENT_REQUESTED)
                        .to(SUPPLEMENT_REQUESTED)
                        .requires("supplementGiven")
                        .takes("evidencePackages")
                        .build(),
                Action.named("SEND_SUPPLEMENT", REVIEW_REFERRALS)
                        .from(SUPPLEMENT_REQUESTED)
                        .to(ACKNOWLEDGED)
                        .requires("supplementGiven")
                        .differsFrom("PREPARE_SUPPLEMENT")
                        .decides()
                        .build(),
                Action.named("ACCEPT", ANSWER_REFERRALS)
                        .from(ACKNOWLEDGED)
                        .to(ACCEPTED)
                        .requires("policeCaseNumber")
                        .build(),
                Action.named("DECLINE", ANSWER_REFERRALS)
                        .from(ACKNOWLEDGED)
                        .to(NOT_ACCEPTED)
                        .requires("declineReason")
                        .build(),
                Action.named("REPORT_OUTCOME", ANSWER_REFERRALS)
                        .from(ACCEPTED, NOT_ACCEPTED)
                        .to(OUTCOME_FED_BACK)
                        .requires("outcome", "outcomeOn")
                        .takes("outcomeDocument")
                        .build());
    }

    private static List<Action> ending() {
        return List.of(
                Action.named("FEED_BACK_TO_ORGAN", PREPARE_REFERRALS)
                        .from(NOT_ACCEPTED, OUTCOME_FED_BACK)
                        .stays()
                        .requires("organInformedAt")
                        .build(),
                Action.named("FEED_BACK_TO_VICTIM", PREPARE_REFERRALS)
                        .from(NOT_ACCEPTED, OUTCOME_FED_BACK)
                        .stays()
                        .requires("victimInformedAt")
                        .build(),
                Action.named("CLOSE", PREPARE_REFERRALS)
                        .from(NOT_ACCEPTED, OUTCOME_FED_BACK)
                        .to(CLOSED)
                        .unless(ReferralChecks::fedBack)
                        .build(),
                Action.named("SETTLE_IN_DEPARTMENT", PREPARE_REFERRALS)
                        .from(DEPT_INQUIRY)
                        .to(CLOSED)
                        .requires("inquiryResult", "severityReason")
                        .decides()
                        .build(),
                Action.named("DISCARD_AS_FALSE", PREPARE_REFERRALS)
                        .from(BEFORE_SENDING)
                        .to(FALSE_POSITIVE)
                        .build(),
                Action.named("DISCARD_AS_PUBLIC", PREPARE_REFERRALS)
                        .from(BEFORE_SENDING)
                        .to(PUBLIC_OFFICIAL)
                        .build());
    }
}
