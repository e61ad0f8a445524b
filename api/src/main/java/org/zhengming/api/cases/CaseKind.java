package org.zhengming.api.cases;

import java.util.List;
import java.util.stream.Stream;

/** A procedure with what the program adds to it before and after each step. */
public record CaseKind(Procedure procedure, Preparation preparation, List<Consequence> consequences) {

    public CaseKind {
        consequences = List.copyOf(consequences);
    }

    /** A procedure that needs nothing of the program. */
    public static CaseKind of(Procedure procedure) {
        return new CaseKind(procedure, Preparation.NONE, List.of());
    }

    /** The same kind with one consequence more, after all others. */
    public CaseKind followedBy(Consequence more) {
        return new CaseKind(
                procedure,
                preparation,
                Stream.concat(consequences.stream(), Stream.of(more)).toList());
    }
}
