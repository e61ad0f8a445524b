package org.zhengming.api.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a delivery is tried.
 *
 * @param mostTries after so many it is given up
 * @param first pause, about, after the first failure; it doubles with each further one
 * @param longest pause
 * @param timeout for one try
 * @param kept how long notices are kept
 */
public record DeliveryPolicy(int mostTries, Duration first, Duration longest, Duration timeout, Duration kept) {

    /** Twelve tries within about four hours. */
    public static final DeliveryPolicy USUAL = new DeliveryPolicy(
            12, Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofSeconds(15), Duration.ofDays(30));

    /**
     * The pause before the next try: half of it fixed and half by chance, so that what failed together does not come back
     * together.
     *
     * @param tries that have failed, at least one
     */
    Duration pause(int tries, RandomGenerator jitter) {
        double doubled = first.toMillis() * Math.pow(2, tries - 1.0);
        double most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (most / 2 + jitter.nextDouble() * most / 2));
    }
}
