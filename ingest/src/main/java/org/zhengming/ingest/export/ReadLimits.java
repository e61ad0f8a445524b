package org.zhengming.ingest.export;

import java.time.Clock;

/**
 * What one item may cost.
 *
 * @param maxItemBytes longest item that is held in memory, in uncompressed bytes
 * @param maxDepth deepest nesting of JSON
 * @param maxNumberLength most characters of one JSON number
 * @param clock stamps the dead letters
 */
public record ReadLimits(int maxItemBytes, int maxDepth, int maxNumberLength, Clock clock) {

    /** 4 MiB an item, 64 levels, 100 digits. */
    public static final ReadLimits DEFAULT = new ReadLimits(4 << 20, 64, 100, Clock.systemUTC());

    public ReadLimits {
        if (maxItemBytes < 1 || maxDepth < 1 || maxNumberLength < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** These limits with another longest item. */
    public ReadLimits withMaxItemBytes(int bytes) {
        return new ReadLimits(bytes, maxDepth, maxNumberLength, clock);
    }

    /** These limits with another clock. */
    public ReadLimits withClock(Clock other) {
        return new ReadLimits(maxItemBytes, maxDepth, maxNumberLength, other);
    }
}
