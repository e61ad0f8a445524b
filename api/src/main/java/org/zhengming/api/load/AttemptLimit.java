package org.zhengming.api.load;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Counts attempts for every key within a window that starts at the first one. Holds a bounded number of keys; the one
 * unused for longest is forgotten first.
 */
public final class AttemptLimit {

    private final BoundedMap<String, Attempts> attempts;
    private final int most;
    private final Duration window;
    private final InstantSource clock;

    private record Attempts(int count, Instant since) {}

    /** @param most attempts granted within a window */
    public AttemptLimit(int most, Duration window, int mostKeys, InstantSource clock) {
        this.attempts = new BoundedMap<>(mostKeys);
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Counts one attempt, before its outcome is known, so that attempts side by side cannot outrun the limit.
     *
     * @return empty when it is granted, else how long until the window ends
     */
    public synchronized Optional<Duration> attempt(String key) {
        Instant now = clock.instant();
        Attempts before = attempts.get(key);
        if (before == null || !now.isBefore(before.since().plus(window))) {
            attempts.put(key, new Attempts(1, now));
            return Optional.empty();
        }
        if (before.count() >= most) {
            return Optional.of(Duration.between(now, before.since().plus(window)));
        }
        attempts.put(key, new Attempts(before.count() + 1, before.since()));
        return Optional.empty();
    }

    /** Takes one counted attempt back, since it turned out well. */
    public synchronized void takeBack(String key) {
        attempts.computeIfPresent(
                key, (same, before) -> before.count() <= 1 ? null : new Attempts(before.count() - 1, before.since()));
    }

    /** Forgets the key's attempts. */
    public synchronized void forget(String key) {
        attempts.remove(key);
    }
}
