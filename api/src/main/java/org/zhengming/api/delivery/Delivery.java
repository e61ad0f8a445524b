package org.zhengming.api.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come by one channel.
 *
 * @param channel name in the configuration
 * @param tries so far
 * @param at when the state was reached; when waiting, the time of the next try
 * @param problem of the last try, or {@code null}
 * @param status that a webhook answered the last try with; 0 when there was none
 */
public record Delivery(
        String channel,
        DeliveryState state,
        int tries,
        Instant at,
        @Nullable DeliveryProblem problem,
        int status) {

    public Delivery {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
    }

    /** Not tried yet. */
    public static Delivery waiting(String channel, Instant at) {
        return new Delivery(channel, DeliveryState.WAITING, 0, at, null, 0);
    }

    Delivery delivered(Instant now) {
        return new Delivery(channel, DeliveryState.DELIVERED, tries + 1, now, null, 0);
    }

    Delivery again(DeliveryException failure, Instant next) {
        return new Delivery(channel, DeliveryState.WAITING, tries + 1, next, failure.problem(), failure.status());
    }

    Delivery dead(DeliveryException failure, Instant now) {
        return new Delivery(channel, DeliveryState.DEAD, tries + 1, now, failure.problem(), failure.status());
    }
}
