package org.zhengming.api.committee;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/** How a protection measure goes (S2 articles 14 and 15; S3 article 8): asked for or taken by the court itself. */
public final class MeasureProcedure {

    private MeasureProcedure() {}

    public static Procedure procedure() {
        return Procedure.of(
                "protection-measure",
                Permission.VIEW_COMMITTEE_CASES,
                Purpose.THREAT_PROTECTION,
                MeasureState.class,
                List.of(
                        Field.code("type", MeasureType.class),
                        Field.code("ground", MeasureGround.class),
                        Field.code("target", MeasureTarget.class),
                        Field.text("caseNumber"),
                        Field.references("findings"),
                        Field.longText("circumstances").sealed(),
                        Field.date("startsOn"),
                        Field.date("endsOn"),
                        Field.text("executingUnit"),
                        Field.text("approvalNumber"),
                        Field.longText("refusalReason"),
                        Field.longText("outcome")),
                List.of(
                        Action.named("REQUEST", Permission.APPLY_TO_COMMITTEE)
                                .to(MeasureState.REQUESTED)
                                .requires("type", "ground", "target", "circumstances")
                                .takes("caseNumber", "findings")
                                .byConcerned()
                                .build(),
                        Action.named("CONFIRM", Permission.DECIDE_FOR_COMMITTEE)
                                .from(MeasureState.REQUESTED)
                                .to(MeasureState.CONFIRMED)
                                .requires("executingUnit", "approvalNumber", "startsOn")
                                .takes("type", "endsOn")
                                .differsFrom("REQUEST")
                                .build(),
                        Action.named("REFUSE", Permission.DECIDE_FOR_COMMITTEE)
                                .from(MeasureState.REQUESTED)
                                .to(MeasureState.REFUSED)
                                .requires("refusalReason")
                                .differsFrom("REQUEST")
                                .decides()
                                .build(),
                        Action.named("BEGIN", Permission.RUN_COMMITTEE_OFFICE)
                                .from(MeasureState.CONFIRMED)
                                .to(MeasureState.IN_FORCE)
                                .build(),
                        Action.named("PROLONG", Permission.DECIDE_FOR_COMMITTEE)
                                .from(MeasureState.IN_FORCE)
                                .stays()
                                .requires("endsOn")
                                .differsFrom("REQUEST")
                                .build(),
                        Action.named("END", Permission.RUN_COMMITTEE_OFFICE)
                                .from(MeasureState.IN_FORCE)
                                .to(MeasureState.ENDED)
                                .requires("outcome")
                                .build()));
    }
}
