package org.zhengming.api.retention;

import java.util.Locale;

/** Kinds of cases that are deleted some time after their end: all but those of the register of interference. */
public enum EndedKind {
    AID_APPLICATION,
    RISK_ASSESSMENT,
    PROTECTION_MEASURE,
    SUPPORT,
    MEETING,
    CLARIFICATION,
    DISCIPLINE_HANDOFF,
    REFERRAL,
    RECLASSIFICATION,
    REFERRAL_SUSPENSION,
    LABEL_EXPORT,
    SEARCH_EXPORT,
    QUARTERLY_SAMPLE,
    RIGHTS_REQUEST,
    DATA_INCIDENT,
    LEGAL_HOLD;

    /** The name of their procedure. */
    public String procedure() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a procedure whose cases are kept for ever */
    static EndedKind of(String procedure) {
        return valueOf(procedure.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
