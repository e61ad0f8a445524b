package org.zhengming.api.referral;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/** No new referrals of an organ until the committee looked at them and resolved to lift it (D21). The program alone opens it. */
public final class SuspensionProcedure {

    public static final String NAME = "referral-suspension";

    public static final Procedure PROCEDURE = Procedure.of(
            NAME,
            Permission.VIEW_COMMITTEE_CASES,
            Purpose.COMMITTEE_CASE,
            SuspensionState.class,
            List.of(
                    Field.code("cause", SuspensionCause.class).ofProgram(),
                    Field.number("some").ofProgram(),
                    Field.number("all").ofProgram(),
                    Field.longText("examination"),
                    Field.text("resolution")),
            List.of(
                    Action.named("SUSPEND", Permission.DECIDE_FOR_COMMITTEE)
                            .to(SuspensionState.SUSPENDED)
                            .requires("cause", "some", "all")
                            .build(),
                    Action.named("PROPOSE_LIFT", Permission.RUN_COMMITTEE_OFFICE)
                            .from(SuspensionState.SUSPENDED)
                            .to(SuspensionState.LIFT_PROPOSED)
                            .requires("examination")
                            .build(),
                    Action.named("LIFT", Permission.DECIDE_FOR_COMMITTEE)
                            .from(SuspensionState.LIFT_PROPOSED)
                            .to(SuspensionState.LIFTED)
                            .requires("resolution")
                            .differsFrom("PROPOSE_LIFT")
                            .build(),
                    Action.named("KEEP", Permission.DECIDE_FOR_COMMITTEE)
                            .from(SuspensionState.LIFT_PROPOSED)
                            .to(SuspensionState.SUSPENDED)
                            .differsFrom("PROPOSE_LIFT")
                            .build()));

    private SuspensionProcedure() {}
}
