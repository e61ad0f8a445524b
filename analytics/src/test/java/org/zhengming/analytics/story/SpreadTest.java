package org.zhengming.analytics.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.Metrics;

class SpreadTest {

    @Test
    void readings_stand_in_time_order_and_a_reading_that_moves_nothing_is_left_out() {
        Spread spread =
                Spread.NONE.with(at(10, 5)).with(at(30, 9)).with(at(20, 5)).with(at(5, 1));

        assertThat(spread.readings())
                .extracting(each -> each.at().getEpochSecond())
                .containsExactly(5L, 10L, 30L);
    }

    @Test
    void counters_that_no_platform_shows_are_no_reading() {
        assertThat(Spread.NONE.with(new SpreadReading(Instant.EPOCH, Metrics.UNKNOWN)))
                .isEqualTo(Spread.NONE);
    }

    @Property
    void a_long_series_keeps_its_first_and_last_reading(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(min = 1, max = 1_000_000) Integer> times) {
        Spread spread = Spread.NONE;
        for (int time : times) {
            spread = spread.with(at(time, time));
        }

        assertThat(spread.readings()).hasSizeLessThanOrEqualTo(Spread.MOST);
        assertThat(spread.readings().getFirst().at().getEpochSecond())
                .isEqualTo(times.stream().min(Integer::compare).orElseThrow().longValue());
        assertThat(spread.readings().getLast().at().getEpochSecond())
                .isEqualTo(times.stream().max(Integer::compare).orElseThrow().longValue());
    }

    @Test
    void the_marks_of_the_interpretation_are_reached_at_their_number_and_stay_reached() {
        assertThat(SpreadMarks.of(List.of(views(4_999, 499)))).isEqualTo(new SpreadMarks(false, false));
        assertThat(SpreadMarks.of(List.of(views(5_000, 10), views(100, 500)))).isEqualTo(new SpreadMarks(true, true));
        assertThat(SpreadMarks.of(List.of())).isEqualTo(new SpreadMarks(false, false));
    }

    private static SpreadReading at(long second, long likes) {
        return new SpreadReading(Instant.ofEpochSecond(second), new Metrics(null, null, null, likes));
    }

    private static SpreadReading views(long views, long reposts) {
        return new SpreadReading(Instant.EPOCH, new Metrics(views, reposts, null, null));
    }
}
