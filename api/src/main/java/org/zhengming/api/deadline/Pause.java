package org.zhengming.api.deadline;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Time in which a deadline stands still.
 *
 * @param until {@code null} while it lasts
 * @param reason code of what is awaited, such as {@code SUPPLEMENT_REQUESTED}
 */
public record Pause(Instant from, @Nullable Instant until, String reason) {

    public Pause {
        Objects.requireNonNull(from, "from");
        Deadline.reasoned(reason);
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a pause cannot end before it begins");
        }
    }

    boolean open() {
        return until == null;
    }
}
