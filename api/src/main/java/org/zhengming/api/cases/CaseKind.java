package org.zhengming.api.cases;

import java.util.List;

/** A procedure with what the program adds to it before and after each step. */
public record CaseKind(Procedure procedure, Preparation preparation, List<Consequence> consequences) {

    public CaseKind {
        consequences = List.copyOf(consequences);
    }

    /** A procedure that needs nothing of the program. */
    public static CaseKind of(Procedure procedure) {
        return new CaseKind(procedure, Preparation.NONE, List.of());
    }
}
