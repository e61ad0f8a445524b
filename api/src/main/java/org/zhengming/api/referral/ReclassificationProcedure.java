package org.zhengming.api.referral;

import java.util.List;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/**
 * Whether a post that is shielded as lawful speech is none: two people, a written argument, and a mark by which it is looked at
 * again in the month's sample (D3). It opens nothing by itself.
 */
public final class ReclassificationProcedure {

    public static final String NAME = "reclassification";

    public static final Procedure PROCEDURE = Procedure.of(
            NAME,
            Permission.VIEW_RECLASSIFICATIONS,
            Purpose.LEAK_PROTECTION,
            ReclassificationState.class,
            List.of(
                    Field.text("finding"),
                    Field.codes("shieldedAs", SpeechContext.class).ofProgram(),
                    Field.yesNo("decidedLawful").ofProgram(),
                    Field.longText("argument"),
                    Field.longText("answer"),
                    Field.text("sampleMonth").ofProgram()),
            List.of(
                    Action.named("PROPOSE", Permission.PROPOSE_RECLASSIFICATIONS)
                            .to(ReclassificationState.PROPOSED)
                            .requires("finding", "argument")
                            .takes("shieldedAs", "decidedLawful")
                            .decides()
                            .build(),
                    Action.named("CONFIRM", Permission.DECIDE_RECLASSIFICATIONS)
                            .from(ReclassificationState.PROPOSED)
                            .to(ReclassificationState.CONFIRMED)
                            .requires("answer", "sampleMonth")
                            .differsFrom("PROPOSE")
                            .decides()
                            .build(),
                    Action.named("REJECT", Permission.DECIDE_RECLASSIFICATIONS)
                            .from(ReclassificationState.PROPOSED)
                            .to(ReclassificationState.REJECTED)
                            .requires("answer")
                            .differsFrom("PROPOSE")
                            .decides()
                            .build()));

    private ReclassificationProcedure() {}
}
