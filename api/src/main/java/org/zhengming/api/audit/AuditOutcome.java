package org.zhengming.api.audit;

/** How the action ended. */
public enum AuditOutcome {
    DONE,
    FAILED,
    REFUSED
}
