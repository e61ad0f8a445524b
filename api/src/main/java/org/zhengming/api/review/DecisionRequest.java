package org.zhengming.api.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;

/** The body of a decision: what, and why in the reader's words. */
public record DecisionRequest(
        @Nullable ReviewDecision decision, @Nullable String reason) {

    private static final int LONGEST_REASON = 2_000;

    /** @throws ApiException naming what is missing */
    void check() {
        List<FieldFault> faults = new ArrayList<>();
        if (decision == null) {
            faults.add(new FieldFault("/decision", FaultKind.MISSING));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(new FieldFault("/reason", FaultKind.MISSING));
        } else if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            faults.add(new FieldFault("/reason", FaultKind.TOO_LONG));
        }
        if (!faults.isEmpty()) {
            throw ApiException.fields(faults);
        }
    }
}
