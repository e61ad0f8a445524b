package org.zhengming.analytics.index.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.SearchPage.HistogramBucket;
import org.zhengming.analytics.index.TooManyBucketsException;

/**
 * Counts matches by time and route. Buckets are cut where the zone's clock shows a whole minute, hour or day, so a day
 * may last 23 or 25 hours. Not safe for use by many threads.
 */
public final class TimeBuckets {

    /** Most buckets of one histogram, empty ones included. */
    public static final int MAX_BUCKETS = 2_000;

    private final HistogramInterval interval;
    private final ZoneId zone;
    private long[] starts = new long[64];
    private Bucket[] buckets = new Bucket[64];
    private int size;
    private Bucket last = new Bucket(0, 0);

    public TimeBuckets(HistogramInterval interval, ZoneId zone) {
        this.interval = interval;
        this.zone = zone;
    }

    private static final class Bucket {
        private final long start;
        private final long end;
        private final long[] counts = new long[Route.values().length];

        Bucket(long start, long end) {
            this.start = start;
            this.end = end;
        }

        boolean holds(long time) {
            return time >= start && time < end;
        }
    }

    /**
     * @param time milliseconds since 1970
     * @throws TooManyBucketsException if there are too many buckets
     */
    public void add(long time, Route route) {
        add(time, route, 1);
    }

    /** Adds {@code count} matches of one bucket at once; {@code time} is any within it. */
    public void add(long time, Route route, long count) {
        if (!last.holds(time)) {
            last = bucket(time);
        }
        last.counts[route.ordinal()] += count;
    }

    /**
     * From the first bucket with a match to the last.
     *
     * @throws TooManyBucketsException if there are too many buckets
     */
    public List<HistogramBucket> toList() {
        List<HistogramBucket> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long next = i + 1 < size ? starts[i + 1] : buckets[i].end;
            list.add(new HistogramBucket(Instant.ofEpochMilli(starts[i]), counts(buckets[i])));
            for (long empty = buckets[i].end; empty < next; empty = next(empty)) {
                list.add(new HistogramBucket(Instant.ofEpochMilli(empty), Map.of()));
                requireFew(list.size());
            }
            requireFew(list.size());
        }
        return list;
    }

    /**
     * A histogram over a whole period: {@code found} with empty buckets before, between and after.
     *
     * @param found in time order; when there is none, or the period has more than {@link #MAX_BUCKETS}, nothing is added
     * @param from start of the period, or {@code null} for the first of {@code found}
     * @param to end of the period, exclusive, or {@code null} for the last of {@code found}
     */
    public List<HistogramBucket> over(Instant from, Instant to, List<HistogramBucket> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<Instant, HistogramBucket> filled = new HashMap<>();
        found.forEach(bucket -> filled.put(bucket.start(), bucket));
        long start = from == null ? found.get(0).start().toEpochMilli() : truncate(from.toEpochMilli());
        long lastFound = found.get(found.size() - 1).start().toEpochMilli();
        long end = to == null ? lastFound + 1 : Math.max(lastFound + 1, to.toEpochMilli());
        List<HistogramBucket> whole = new ArrayList<>();
        for (long at = start; at < end; at = next(at)) {
            Instant time = Instant.ofEpochMilli(at);
            whole.add(filled.getOrDefault(time, new HistogramBucket(time, Map.of())));
            if (whole.size() > MAX_BUCKETS) {
                return found;
            }
        }
        return whole;
    }

    private Bucket bucket(long time) {
        int found = Arrays.binarySearch(starts, 0, size, time);
        int before = found >= 0 ? found : -found - 2;
        if (before >= 0 && buckets[before].holds(time)) {
            return buckets[before];
        }
        long start = truncate(time);
        Bucket bucket = new Bucket(start, next(start));
        insert(before + 1, bucket);
        return bucket;
    }

    private void insert(int at, Bucket bucket) {
        requireFew(size + 1);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            buckets = Arrays.copyOf(buckets, size * 2);
        }
        System.arraycopy(starts, at, starts, at + 1, size - at);
        System.arraycopy(buckets, at, buckets, at + 1, size - at);
        starts[at] = bucket.start;
        buckets[at] = bucket;
        size++;
    }

    private long truncate(long time) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        return (switch (interval) {
                    case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
                    case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
                    case DAY -> local.toLocalDate().atStartOfDay(zone);
                })
                .toInstant()
                .toEpochMilli();
    }

    /** Start of the bucket after the one that starts at {@code start}. Clock changes may repeat part of an hour. */
    private long next(long start) {
        if (interval == HistogramInterval.DAY) {
            return Instant.ofEpochMilli(start)
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        long width = interval == HistogramInterval.HOUR ? 3_600_000L : 60_000L;
        long candidate = start + width;
        while (truncate(candidate) <= start) {
            candidate += width;
        }
        return truncate(candidate);
    }

    private static void requireFew(int size) {
        if (size > MAX_BUCKETS) {
            throw new TooManyBucketsException(MAX_BUCKETS);
        }
    }

    private static Map<Route, Long> counts(Bucket bucket) {
        Map<Route, Long> counts = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            if (bucket.counts[route.ordinal()] > 0) {
                counts.put(route, bucket.counts[route.ordinal()]);
            }
        }
        return counts;
    }
}
