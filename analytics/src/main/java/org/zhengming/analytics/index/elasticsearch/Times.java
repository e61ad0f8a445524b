package org.zhengming.analytics.index.elasticsearch;

import java.time.Instant;

/** Whole milliseconds since 1970, within the years that the engine can sort and cut: 1 to 9999. */
final class Times {

    static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    static final long LATEST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private Times() {}

    /** Rounded down; a time beyond becomes the nearest within. */
    static long millis(Instant time) {
        if (time.isBefore(Instant.ofEpochMilli(EARLIEST))) {
            return EARLIEST;
        }
        return time.isAfter(Instant.ofEpochMilli(LATEST)) ? LATEST : time.toEpochMilli();
    }

    /** Documents keep whole milliseconds: the first of those not before {@code time}. */
    static long roundedUp(Instant time) {
        long millis = millis(time);
        return Instant.ofEpochMilli(millis).isBefore(time) && millis < LATEST ? millis + 1 : millis;
    }
}
