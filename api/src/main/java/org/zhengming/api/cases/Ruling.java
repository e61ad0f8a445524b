package org.zhengming.api.cases;

import java.util.List;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.ProblemCode;

/** What the rules say of one move. */
public sealed interface Ruling {

    /** It stands: the case afterwards and the event that goes into its history. */
    record Granted(CaseRecord after, CaseEvent event) implements Ruling {}

    /** It does not, and why; {@code faults} only with {@link ProblemCode#FIELDS_INVALID}. */
    record Refused(ProblemCode code, List<FieldFault> faults) implements Ruling {

        public Refused {
            faults = List.copyOf(faults);
        }

        static Refused because(ProblemCode code) {
            return new Refused(code, List.of());
        }
    }
}
