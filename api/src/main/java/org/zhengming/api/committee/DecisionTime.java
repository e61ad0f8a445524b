package org.zhengming.api.committee;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By when the committee decides about an application that it accepted (S3 article 27: thirty days). */
@FunctionalInterface
public interface DecisionTime {

    /**
     * @param extendedUntil last day of the time as somebody made it longer, {@code null} if nobody did
     * @return the first instant that is too late
     */
    Instant due(Instant accepted, @Nullable LocalDate extendedUntil);
}
