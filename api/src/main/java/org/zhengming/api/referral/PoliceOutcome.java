package org.zhengming.api.referral;

/** What the police did. */
public enum PoliceOutcome {
    NO_CASE,
    ADMIN_WARNING,
    ADMIN_FINE,
    ADMIN_DETENTION,
    CRIMINAL_FILED,
    MEDIATED,
    TRANSFERRED,
    PENDING
}
