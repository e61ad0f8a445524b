package org.zhengming.analytics.story;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.zhengming.ingest.Metrics;

/**
 * Whether a post was read or forwarded as often as 法释〔2013〕21号 第2条(一) names: 5,000 views or 500 reposts of one
 * and the same piece of information. Computed for every post, and never a verdict: it may be shown only for a post whose
 * claim people have checked and found untrue, never for shielded speech nor for what nobody has checked.
 *
 * @param views 5,000 or more, as far as the platform told
 * @param reposts 500 or more, as far as the platform told
 */
public record SpreadMarks(boolean views, boolean reposts) {

    /** Views that the interpretation names. */
    public static final long VIEWS = 5_000;

    /** Reposts that the interpretation names. */
    public static final long REPOSTS = 500;

    /** From the greatest counters that were ever seen: a platform may show fewer later. */
    public static SpreadMarks of(Collection<SpreadReading> readings) {
        return new SpreadMarks(
                greatest(readings, Metrics::views) >= VIEWS, greatest(readings, Metrics::reposts) >= REPOSTS);
    }

    private static long greatest(Collection<SpreadReading> readings, Function<Metrics, Long> counter) {
        return readings.stream()
                .map(SpreadReading::metrics)
                .map(counter)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
