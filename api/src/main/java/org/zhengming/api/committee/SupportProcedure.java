package org.zhengming.api.committee;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/** Support for those who were harmed: only its kind and that it was given; nothing of health or mind is kept. */
public final class SupportProcedure {

    private SupportProcedure() {}

    public static Procedure procedure() {
        return Procedure.of(
                "support",
                Permission.VIEW_COMMITTEE_CASES,
                Purpose.COMMITTEE_CASE,
                SupportState.class,
                List.of(
                        Field.code("type", SupportType.class),
                        Field.date("plannedFor"),
                        Field.date("doneOn"),
                        Field.text("responsible")),
                List.of(
                        Action.named("PLAN", Permission.RUN_COMMITTEE_OFFICE)
                                .to(SupportState.PLANNED)
                                .requires("type", "responsible")
                                .takes("plannedFor")
                                .build(),
                        Action.named("DO", Permission.RUN_COMMITTEE_OFFICE)
                                .from(SupportState.PLANNED)
                                .to(SupportState.DONE)
                                .requires("doneOn")
                                .build(),
                        Action.named("DROP", Permission.RUN_COMMITTEE_OFFICE)
                                .from(SupportState.PLANNED)
                                .to(SupportState.DROPPED)
                                .build()));
    }
}
