package org.zhengming.api.cases;

import java.util.Optional;
import org.zhengming.api.problem.ProblemCode;

/** A condition of one procedure, beyond fields and duties. A plain function of the case as it would stand after the move. */
@FunctionalInterface
public interface Guard {

    /**
     * @param after the case with the move's values in it, still in its old state; {@code changedAt} is now
     * @return why the move may not be made, or nothing
     */
    Optional<ProblemCode> refuses(CaseRecord after, CaseHistory history, Actor actor);
}
