package org.zhengming.ingest.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.PublishedTime;

/** Sources with a habit of their own, over weeks of simulated time. */
class HabitTest {

    /** A Monday, at midnight in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");

    @Test
    void an_hourly_source_is_silent_after_some_hours_and_not_before() {
        Life life = new Life().lives(days(21), time -> time.getMinute() < 10);

        assertThat(life.alarms).isEmpty();
        assertThat(life.silentAfter(Duration.ofHours(2))).isFalse();
        assertThat(life.silentAfter(Duration.ofHours(6))).isTrue();
    }

    @Test
    void the_nights_of_a_source_that_sleeps_are_no_silence_but_a_day_without_it_is() {
        Predicate<ZonedDateTime> byDay = time -> time.getHour() >= 8 && time.getHour() < 20 && time.getMinute() < 20;
        Life life = new Life().lives(days(28).plusHours(20), byDay);

        assertThat(life.alarms).isEmpty();
        assertThat(life.silentAfter(Duration.ofHours(12))).isFalse();
        assertThat(life.silentAfter(Duration.ofHours(17))).isTrue();
    }

    @Test
    void an_office_that_rests_at_weekends_is_not_silent_on_a_sunday() {
        Predicate<ZonedDateTime> inOffice = time -> time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && time.getHour() >= 9
                && time.getHour() < 18
                && time.getMinute() < 10;

        assertThat(new Life().lives(days(42), inOffice).alarms).isEmpty();
    }

    @Test
    void sources_that_come_by_chance_raise_next_to_no_false_alarm() {
        int alarms = 0;
        for (int source = 0; source < 10; source++) {
            Random chance = new Random(source);
            double share = 0.01 + 0.04 * source;
            alarms += new Life()
                    .lives(days(60), time -> chance.nextDouble() < share)
                    .alarms
                    .size();
        }
        assertThat(alarms).isLessThanOrEqualTo(1);
    }

    @Test
    void a_source_that_comes_in_bursts_is_given_longer_pauses() {
        Random chance = new Random(5);
        boolean[] bursting = {false};
        Life life = new Life().lives(days(40), time -> {
            bursting[0] = bursting[0] ? chance.nextDouble() < 0.9 : chance.nextDouble() < 0.02;
            return bursting[0];
        });

        assertThat(life.alarms).hasSizeLessThanOrEqualTo(1);
        assertThat(life.silentAfter(Duration.ofDays(5))).isTrue();
    }

    @Test
    void time_in_which_nobody_watched_is_no_silence() {
        Life life = new Life().lives(days(21), time -> time.getMinute() < 10);
        Instant back = life.now.plus(days(10));

        assertThat(life.habit.at(back).silence()).isEmpty();
        assertThat(life.habit.at(back).at(back.plus(Habit.SLOT)).silence()).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_source_in_its_first_days() {
        Life life = new Life().lives(days(3), time -> true);

        assertThat(life.silentAfter(Duration.ofDays(3))).isFalse();
    }

    @Test
    void silence_tells_since_when_and_ends_with_the_next_item() {
        Life life = new Life().lives(days(21), time -> true);
        Instant last = life.now.minus(Habit.SLOT);
        life.lives(Duration.ofHours(3), time -> false);

        assertThat(life.habit.silence()).hasValueSatisfying(silence -> {
            assertThat(silence.since()).isEqualTo(last.toEpochMilli());
            assertThat(silence.missed()).isBetween(15.0, 18.5);
        });
        assertThat(life.habit.gave(life.now).silence()).isEmpty();
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    /** A source as it goes through its slots, and the times at which it would have been called silent. */
    private static final class Life {
        private Habit habit = Habit.UNKNOWN;
        private Instant now = MONDAY;
        private final List<Instant> alarms = new ArrayList<>();
        private boolean silent;

        Life lives(Duration time, Predicate<ZonedDateTime> gives) {
            Instant end = now.plus(time);
            while (now.isBefore(end)) {
                habit = gives.test(now.atZone(PublishedTime.CHINA)) ? habit.gave(now) : habit.at(now);
                boolean silentNow = habit.silence().isPresent();
                if (silentNow && !silent) {
                    alarms.add(now);
                }
                silent = silentNow;
                now = now.plus(Habit.SLOT);
            }
            return this;
        }

        boolean silentAfter(Duration nothing) {
            Life quiet = new Life();
            quiet.habit = habit;
            quiet.now = now;
            return quiet.lives(nothing, time -> false).habit.silence().isPresent();
        }
    }
}
