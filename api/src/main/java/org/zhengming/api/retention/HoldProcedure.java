package org.zhengming.api.retention;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/**
 * Keeps a case from being deleted when its time is over (留存), because a court or an inspection needs it: one person asks
 * with a reason, another holds it, and the same to let it go. It is safe from the asking on.
 */
public final class HoldProcedure {

    public static final String NAME = "legal-hold";

    public static final Procedure PROCEDURE = Procedure.of(
            NAME,
            Permission.VIEW_HOLDS,
            Purpose.COMMITTEE_CASE,
            HoldState.class,
            List.of(
                    Field.text("heldCase"),
                    Field.code("heldKind", EndedKind.class).ofProgram()),
            List.of(
                    Action.named("ASK", Permission.ASK_FOR_HOLDS)
                            .to(HoldState.ASKED)
                            .requires("heldCase", "heldKind")
                            .build(),
                    Action.named("HOLD", Permission.DECIDE_HOLDS)
                            .from(HoldState.ASKED)
                            .to(HoldState.HELD)
                            .differsFrom("ASK")
                            .build(),
                    Action.named("REFUSE", Permission.DECIDE_HOLDS)
                            .from(HoldState.ASKED)
                            .to(HoldState.REFUSED)
                            .differsFrom("ASK")
                            .build(),
                    Action.named("ASK_RELEASE", Permission.ASK_FOR_HOLDS)
                            .from(HoldState.HELD)
                            .to(HoldState.RELEASE_ASKED)
                            .build(),
                    Action.named("RELEASE", Permission.DECIDE_HOLDS)
                            .from(HoldState.RELEASE_ASKED)
                            .to(HoldState.RELEASED)
                            .differsFrom("ASK_RELEASE")
                            .build(),
                    Action.named("KEEP", Permission.DECIDE_HOLDS)
                            .from(HoldState.RELEASE_ASKED)
                            .to(HoldState.HELD)
                            .differsFrom("ASK_RELEASE")
                            .build()));

    private HoldProcedure() {}
}
