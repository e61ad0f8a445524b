package org.zhengming.api.command;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What is held of one kind, by the time it was last seen. */
final class Held {

    private final TreeMap<Instant, Long> times = new TreeMap<>();

    /** @param counts by time */
    static Held of(Map<Instant, Long> counts) {
        Held held = new Held();
        held.times.putAll(counts);
        return held;
    }

    void add(Instant time) {
        times.merge(time, 1L, Long::sum);
    }

    long count() {
        return count(times);
    }

    long before(Instant time) {
        return count(times.headMap(time));
    }

    String oldest() {
        return times.isEmpty() ? "-" : times.firstKey().toString();
    }

    private static long count(Map<Instant, Long> times) {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }
}
