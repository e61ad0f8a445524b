package org.zhengming.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Gives the requests to one host their turns, each a pause after the one before. For use by several threads. */
final class HostTurns {

    private static final int TIDY_ABOVE = 10_000;

    private final Clock clock;
    private final Map<String, Instant> nextTurn = new HashMap<>();

    HostTurns(Clock clock) {
        this.clock = clock;
    }

    /** Takes the next turn at {@code host}. @return how long to wait for it */
    synchronized Duration take(String host, Duration pause) {
        Instant now = clock.instant();
        Instant turn = nextTurn.getOrDefault(host, now);
        turn = turn.isBefore(now) ? now : turn;
        nextTurn.put(host, turn.plus(pause));
        if (nextTurn.size() > TIDY_ABOVE) {
            nextTurn.values().removeIf(now::isAfter);
        }
        return Duration.between(now, turn);
    }
}
