package org.zhengming.api.deadline;

import java.time.Instant;
import java.util.Objects;

/**
 * More time, decided by a person for a reason.
 *
 * @param amount how much longer: days of the term's kind, or hours
 */
public record Extension(Instant decidedAt, String decidedBy, int amount, String reason) {

    public Extension {
        Objects.requireNonNull(decidedAt, "decidedAt");
        Deadline.reasoned(decidedBy);
        Deadline.reasoned(reason);
        if (amount < 1) {
            throw new IllegalArgumentException("an extension adds at least one day or hour");
        }
    }
}
