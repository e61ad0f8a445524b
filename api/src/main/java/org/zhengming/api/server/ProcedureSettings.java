package org.zhengming.api.server;

import java.util.Objects;
import org.zhengming.api.clarification.ClarificationPolicy;
import org.zhengming.api.referral.ReferralPolicy;

/** What the organs decide about how their cases go. */
public record ProcedureSettings(ClarificationPolicy clarification, ReferralPolicy referral) {

    public static final ProcedureSettings USUAL =
            new ProcedureSettings(ClarificationPolicy.USUAL, ReferralPolicy.USUAL);

    public ProcedureSettings {
        Objects.requireNonNull(clarification, "clarification");
        Objects.requireNonNull(referral, "referral");
    }
}
