package org.zhengming.api.server;

import java.util.Map;
import java.util.Objects;
import org.zhengming.api.clarification.ClarificationPolicy;
import org.zhengming.api.referral.ReferralPolicy;
import org.zhengming.api.review.ReviewPolicy;

/**
 * What the organs decide about how their cases go.
 *
 * @param deadlineTerms lengths of deadlines of their own, by code
 */
public record ProcedureSettings(
        ClarificationPolicy clarification,
        ReferralPolicy referral,
        ReviewPolicy review,
        Map<String, String> deadlineTerms) {

    public static final ProcedureSettings USUAL =
            new ProcedureSettings(ClarificationPolicy.USUAL, ReferralPolicy.USUAL, ReviewPolicy.USUAL, Map.of());

    public ProcedureSettings {
        Objects.requireNonNull(clarification, "clarification");
        Objects.requireNonNull(referral, "referral");
        Objects.requireNonNull(review, "review");
        deadlineTerms = Map.copyOf(deadlineTerms);
    }
}
