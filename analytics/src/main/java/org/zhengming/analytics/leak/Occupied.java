package org.zhengming.analytics.leak;

import java.util.Map;
import java.util.TreeMap;
import org.zhengming.analytics.sentence.Span;

/** Spans already taken. */
final class Occupied {

    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    /** Takes the span unless it overlaps one that was taken before. */
    boolean take(Span span) {
        Map.Entry<Integer, Span> before = byStart.lowerEntry(span.end());
        if (before != null && before.getValue().overlaps(span)) {
            return false;
        }
        byStart.put(span.start(), span);
        return true;
    }
}
