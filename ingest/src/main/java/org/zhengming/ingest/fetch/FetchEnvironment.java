package org.zhengming.ingest.fetch;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * The world around a fetcher.
 *
 * @param jitter spreads retries, so that clients that failed together do not come back together
 */
public record FetchEnvironment(Clock clock, Sleeper sleeper, NameResolver resolver, RandomGenerator jitter) {

    /** The real world. */
    public static FetchEnvironment system() {
        return new FetchEnvironment(
                Clock.systemUTC(), Sleeper.SYSTEM, NameResolver.SYSTEM, RandomGenerator.getDefault());
    }
}
