package org.zhengming.api.load;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A token bucket for every key. Holds a bounded number of keys; the one unused for longest is forgotten first. */
public final class RateLimit {

    private final BoundedMap<String, Bucket> buckets;
    private final double burst;
    private final double perSecond;
    private final InstantSource clock;

    private record Bucket(double tokens, long atMillis) {}

    /**
     * @param burst uses that may follow each other at once
     * @param perSecond uses a second in the long run
     */
    public RateLimit(int burst, double perSecond, int mostKeys, InstantSource clock) {
        this.buckets = new BoundedMap<>(mostKeys);
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** @return empty when the use is granted, else how long to wait for the next */
    public synchronized Optional<Duration> use(String key) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(key, new Bucket(burst, now));
        double refilled = Math.min(burst, before.tokens() + (now - before.atMillis()) * perSecond / 1000);
        if (refilled < 1) {
            buckets.put(key, new Bucket(refilled, now));
            return Optional.of(Duration.ofMillis((long) Math.ceil((1 - refilled) / perSecond * 1000)));
        }
        buckets.put(key, new Bucket(refilled - 1, now));
        return Optional.empty();
    }
}
