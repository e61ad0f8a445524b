package org.zhengming.api.cases;

import java.util.List;
import org.zhengming.api.problem.FieldFault;

/** A condition of one procedure on what is filled in, beyond the types of the fields. A plain function. */
@FunctionalInterface
public interface Check {

    /**
     * @param after the case with the move's values in it, still in its old state; every value has the type of its field
     * @return where it does not hold; none when it does
     */
    List<FieldFault> faults(CaseRecord after, CaseHistory history, Actor actor);
}
