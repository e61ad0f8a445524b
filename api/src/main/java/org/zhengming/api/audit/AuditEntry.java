package org.zhengming.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * One line of the audit log. {@code hash} is the SHA-256 of the line's canonical form: this JSON object in this order,
 * without spaces and without {@code hash} itself. {@code prevHash} is the hash of the line before, across files, and 64
 * zeros for the first line of all.
 *
 * @param seq 1 for the first line of all, then one more each
 * @param trace which deed in the database the line is about, such as {@code cases:12}; left out where there is none
 */
@JsonPropertyOrder({"seq", "at", "who", "role", "action", "what", "purpose", "outcome", "trace", "prevHash", "hash"})
record AuditEntry(
        long seq,
        Instant at,
        String who,
        String role,
        AuditAction action,
        String what,
        Purpose purpose,
        AuditOutcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) String trace,
        String prevHash,
        String hash) {

    static final String FIRST_PREVIOUS = "0".repeat(64);

    AuditEntry withHash(String computed) {
        return new AuditEntry(seq, at, who, role, action, what, purpose, outcome, trace, prevHash, computed);
    }
}
