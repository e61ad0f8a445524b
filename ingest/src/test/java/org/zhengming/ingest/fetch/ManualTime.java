package org.zhengming.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Time that passes only by sleeping. Remembers every sleep. */
public final class ManualTime extends Clock implements Sleeper {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Duration> sleeps = new ArrayList<>();

    /** A fetcher's environment in this time, whose jitter always is zero. */
    public FetchEnvironment environment(NameResolver resolver) {
        RandomGenerator smallest = () -> 0L;
        return new FetchEnvironment(this, this, resolver, smallest);
    }

    public List<Duration> sleeps() {
        return sleeps;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void sleep(Duration duration) {
        sleeps.add(duration);
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
