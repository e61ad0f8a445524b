package org.zhengming.api.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.GivenReason;

/** The body of a decision: what, and why in the reader's words. */
public record DecisionRequest(
        @Nullable ReviewDecision decision, @Nullable String reason) {

    /** @throws ApiException naming what is missing */
    void check() {
        List<FieldFault> faults = new ArrayList<>();
        if (decision == null) {
            faults.add(new FieldFault("/decision", FaultKind.MISSING));
        }
        GivenReason.fault(reason).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ApiException.fields(faults);
        }
    }
}
