package org.zhengming.api.server;

import java.util.Map;
import java.util.Objects;
import org.zhengming.api.clarification.ClarificationPolicy;
import org.zhengming.api.referral.ReferralPolicy;
import org.zhengming.api.retention.CaseRetention;
import org.zhengming.api.review.ReviewPolicy;

/**
 * What the organs decide about how their cases go.
 *
 * @param deadlineTerms lengths of deadlines of their own, by code
 * @param kept how long cases are kept after their end
 */
public record ProcedureSettings(
        ClarificationPolicy clarification,
        ReferralPolicy referral,
        ReviewPolicy review,
        Map<String, String> deadlineTerms,
        CaseRetention kept) {

    public static final ProcedureSettings USUAL = new ProcedureSettings(
            ClarificationPolicy.USUAL, ReferralPolicy.USUAL, ReviewPolicy.USUAL, Map.of(), CaseRetention.USUAL);

    public ProcedureSettings {
        Objects.requireNonNull(clarification, "clarification");
        Objects.requireNonNull(referral, "referral");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(kept, "kept");
        deadlineTerms = Map.copyOf(deadlineTerms);
    }
}
