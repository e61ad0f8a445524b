package org.zhengming.api.committee;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/**
 * How the risk of a case in court is assessed (S4 article 1; S1 article 30 item 2): the object is the case and those who
 * hear it, never a person outside.
 */
public final class AssessmentProcedure {

    private AssessmentProcedure() {}

    public static Procedure procedure() {
        return Procedure.of(
                "risk-assessment",
                Permission.VIEW_COMMITTEE_CASES,
                Purpose.COMMITTEE_CASE,
                AssessmentState.class,
                List.of(
                        Field.text("caseNumber"),
                        Field.longText("riskFactors").sealed(),
                        Field.code("level", RiskLevel.class),
                        Field.longText("advice").sealed(),
                        Field.rows("told", Field.text("unit"), Field.date("on"), Field.text("by")),
                        Field.longText("outcome")),
                List.of(
                        Action.named("DRAFT", Permission.APPLY_TO_COMMITTEE)
                                .to(AssessmentState.DRAFT)
                                .requires("caseNumber", "riskFactors")
                                .byConcerned()
                                .build(),
                        Action.named("ASSESS", Permission.RUN_COMMITTEE_OFFICE)
                                .from(AssessmentState.DRAFT)
                                .to(AssessmentState.ASSESSED)
                                .requires("level", "advice")
                                .build(),
                        Action.named("CONFIRM", Permission.DECIDE_FOR_COMMITTEE)
                                .from(AssessmentState.ASSESSED)
                                .to(AssessmentState.CONFIRMED)
                                .takes("level", "advice")
                                .differsFrom("DRAFT", "ASSESS")
                                .build(),
                        Action.named("WARN", Permission.RUN_COMMITTEE_OFFICE)
                                .from(AssessmentState.CONFIRMED)
                                .to(AssessmentState.WARNED)
                                .requires("told")
                                .build(),
                        Action.named("CLOSE", Permission.RUN_COMMITTEE_OFFICE)
                                .from(AssessmentState.CONFIRMED, AssessmentState.WARNED)
                                .to(AssessmentState.CLOSED)
                                .requires("outcome")
                                .build()));
    }
}
