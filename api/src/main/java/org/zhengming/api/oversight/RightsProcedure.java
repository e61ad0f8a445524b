package org.zhengming.api.oversight;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.security.Permission;

/**
 * Somebody asks what is kept about them, or to have it corrected, deleted or explained (D16): a protected person, or whoever
 * wrote a post. An answer comes within fifteen days, and who answers is not who decides. Name and address of whoever asks
 * are checked and left outside.
 */
public final class RightsProcedure {

    public static final String NAME = "rights-request";

    private static final String[] ASKED = {"rights", "asker", "request"};

    public static final Procedure PROCEDURE = Procedure.of(
            NAME,
            Permission.VIEW_RIGHTS_REQUESTS,
            Purpose.COMMITTEE_CASE,
            RightsState.class,
            List.of(
                    Field.codes("rights", PersonRight.class),
                    Field.code("asker", RightsAsker.class),
                    Field.longText("request"),
                    Field.references("concerns"),
                    Field.longText("supplementAsked"),
                    Field.longText("supplementGiven"),
                    Field.text("verifiedHow"),
                    Field.code("decision", RightsDecision.class),
                    Field.longText("refusalGround"),
                    Field.longText("answer"),
                    Field.longText("done"),
                    Field.date("answeredOn"),
                    Field.text("answeredHow")),
            List.of(
                    Action.named("RECEIVE", Permission.HANDLE_RIGHTS_REQUESTS)
                            .to(RightsState.RECEIVED)
                            .requires(ASKED)
                            .takes("concerns")
                            .build(),
                    Action.named("ASK", Permission.ASK_FOR_RIGHTS)
                            .to(RightsState.RECEIVED)
                            .requires(ASKED)
                            .takes("concerns")
                            .byConcerned()
                            .build(),
                    Action.named("ASK_SUPPLEMENT", Permission.HANDLE_RIGHTS_REQUESTS)
                            .from(RightsState.RECEIVED)
                            .to(RightsState.SUPPLEMENT_ASKED)
                            .requires("supplementAsked")
                            .build(),
                    Action.named("SUPPLEMENT", Permission.HANDLE_RIGHTS_REQUESTS)
                            .from(RightsState.SUPPLEMENT_ASKED)
                            .to(RightsState.RECEIVED)
                            .requires("supplementGiven")
                            .build(),
                    Action.named("VERIFY", Permission.HANDLE_RIGHTS_REQUESTS)
                            .from(RightsState.RECEIVED)
                            .to(RightsState.VERIFIED)
                            .requires("verifiedHow")
                            .build(),
                    Action.named("PROPOSE_ANSWER", Permission.HANDLE_RIGHTS_REQUESTS)
                            .from(RightsState.VERIFIED)
                            .to(RightsState.ANSWER_PROPOSED)
                            .requires("decision", "answer")
                            .takes("refusalGround")
                            .checkedBy(RightsProcedure::aRefusalHasItsGround)
                            .build(),
                    Action.named("DECIDE", Permission.DECIDE_RIGHTS_REQUESTS)
                            .from(RightsState.ANSWER_PROPOSED)
                            .to(RightsState.DECIDED)
                            .differsFrom("PROPOSE_ANSWER", "VERIFY", "RECEIVE")
                            .decides()
                            .build(),
                    Action.named("RETURN", Permission.DECIDE_RIGHTS_REQUESTS)
                            .from(RightsState.ANSWER_PROPOSED)
                            .to(RightsState.VERIFIED)
                            .differsFrom("PROPOSE_ANSWER", "VERIFY", "RECEIVE")
                            .decides()
                            .build(),
                    Action.named("ANSWER", Permission.HANDLE_RIGHTS_REQUESTS)
                            .from(RightsState.DECIDED)
                            .to(RightsState.ANSWERED)
                            .requires("answeredOn", "answeredHow")
                            .takes("done")
                            .differsFrom("DECIDE")
                            .build(),
                    Action.named("WITHDRAW", Permission.HANDLE_RIGHTS_REQUESTS)
                            .from(RightsState.RECEIVED, RightsState.SUPPLEMENT_ASKED, RightsState.VERIFIED)
                            .to(RightsState.WITHDRAWN)
                            .build()));

    private RightsProcedure() {}

    /** What is refused is told why (PIPL article 50). */
    private static List<FieldFault> aRefusalHasItsGround(CaseRecord after, CaseHistory history, Actor actor) {
        boolean done = after.text("decision").equals(RightsDecision.DONE.name());
        return done || !after.text("refusalGround").isBlank()
                ? List.of()
                : List.of(new FieldFault("/fields/refusalGround", FaultKind.MISSING));
    }
}
