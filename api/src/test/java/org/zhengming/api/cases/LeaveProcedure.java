package org.zhengming.api.cases;

import java.util.List;
import java.util.Optional;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.Permission;

/** A small procedure for the engine's tests: somebody asks, somebody checks, somebody else decides. */
final class LeaveProcedure {

    enum State {
        ASKED,
        CHECKED,
        GRANTED,
        REFUSED
    }

    enum Cause {
        REST,
        ILLNESS
    }

    static final Procedure PROCEDURE = Procedure.of(
            "leave",
            Permission.USE_CASES,
            Purpose.COMMITTEE_CASE,
            State.class,
            List.of(
                    Field.code("cause", Cause.class),
                    Field.date("from"),
                    Field.number("days"),
                    Field.longText("diagnosis").sealed(),
                    Field.rows("journeys", Field.text("to"), Field.date("on")),
                    Field.yesNo("checkedByProgram").ofProgram()),
            List.of(
                    Action.named("ASK", Permission.USE_CASES)
                            .to(State.ASKED)
                            .requires("cause", "from")
                            .takes("diagnosis", "journeys")
                            .byConcerned()
                            .build(),
                    Action.named("CHECK", Permission.USE_CASES)
                            .from(State.ASKED)
                            .to(State.CHECKED)
                            .requires("days")
                            .takes("checkedByProgram")
                            .differsFrom("ASK")
                            .build(),
                    Action.named("NOTE", Permission.USE_CASES)
                            .from(State.ASKED)
                            .to(State.ASKED)
                            .build(),
                    Action.named("GRANT", Permission.SEARCH_FINDINGS)
                            .from(State.CHECKED)
                            .to(State.GRANTED)
                            .differsFrom("ASK", "CHECK")
                            .decides()
                            .unless((after, history, actor) ->
                                    after.number("days").orElse(0L) > 30
                                            ? Optional.of(ProblemCode.MOVE_NOT_ALLOWED)
                                            : Optional.empty())
                            .build(),
                    Action.named("REFUSE", Permission.SEARCH_FINDINGS)
                            .from(State.CHECKED)
                            .to(State.REFUSED)
                            .differsFrom("ASK", "CHECK")
                            .decides()
                            .build()));

    private LeaveProcedure() {}
}
