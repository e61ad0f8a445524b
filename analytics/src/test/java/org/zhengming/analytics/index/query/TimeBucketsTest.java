package org.zhengming.analytics.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.SearchPage.HistogramBucket;

class TimeBucketsTest {

    @Test
    void a_day_without_an_hour_is_one_bucket() {
        assertThat(starts(HistogramInterval.DAY, "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"))
                .containsExactly("2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
    }

    @Test
    void an_hour_that_the_clock_shows_twice_is_two_buckets() {
        assertThat(starts(HistogramInterval.HOUR, "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"))
                .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
    }

    @Test
    void a_day_that_a_zone_left_out_is_no_bucket() {
        assertThat(starts(HistogramInterval.DAY, "Pacific/Apia", "2011-12-29T20:00:00Z", "2011-12-31T20:00:00Z"))
                .containsExactly("2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");
    }

    @Provide
    Arbitrary<Long> times() {
        long start = Instant.parse("2026-03-27T00:00:00Z").toEpochMilli();
        return Arbitraries.longs().between(0, Duration.ofDays(20).toMillis()).map(offset -> start + offset);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC", "America/St_Johns");
    }

    @Property(tries = 300)
    void every_match_is_counted_in_the_bucket_that_holds_its_time(
            @ForAll @Size(min = 1, max = 30) List<@From("times") Long> times,
            @ForAll("zones") String zone,
            @ForAll boolean byDay) {
        TimeBuckets buckets = new TimeBuckets(byDay ? HistogramInterval.DAY : HistogramInterval.HOUR, ZoneId.of(zone));
        times.forEach(time -> buckets.add(time, Route.MONITOR));
        List<HistogramBucket> list = buckets.toList();
        for (int i = 0; i < list.size(); i++) {
            long start = list.get(i).start().toEpochMilli();
            long end = i + 1 < list.size() ? list.get(i + 1).start().toEpochMilli() : Long.MAX_VALUE;
            long expected =
                    times.stream().filter(time -> time >= start && time < end).count();
            assertThat(list.get(i).counts()).isEqualTo(expected == 0 ? Map.of() : Map.of(Route.MONITOR, expected));
            assertThat(end).isGreaterThan(start);
        }
        assertThat(list.getFirst().counts()).isNotEmpty();
        assertThat(list.getLast().counts()).isNotEmpty();
    }

    private static List<String> starts(HistogramInterval interval, String zone, String... times) {
        TimeBuckets buckets = new TimeBuckets(interval, ZoneId.of(zone));
        for (String time : times) {
            buckets.add(Instant.parse(time).toEpochMilli(), Route.MONITOR);
        }
        return buckets.toList().stream()
                .map(bucket -> bucket.start().toString())
                .toList();
    }
}
