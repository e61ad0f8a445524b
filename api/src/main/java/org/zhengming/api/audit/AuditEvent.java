package org.zhengming.api.audit;

import java.util.Objects;

/**
 * Something somebody did, before it has a place in the log.
 *
 * @param who username; {@code unknown} for a name that no account has (people type passwords into the wrong field)
 * @param role the account's role, or {@code null}
 * @param what query text, finding id or path, or {@code null}; long runs of digits are masked when it is written
 * @param purpose or {@code null} where none applies
 */
public record AuditEvent(
        String who, String role, AuditAction action, String what, Purpose purpose, AuditOutcome outcome) {

    public AuditEvent {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
    }
}
