package org.zhengming.analytics.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.ReasonTexts;
import org.zhengming.analytics.story.Swell.SubjectKind;

class SwellWatchTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long NOW = Instant.parse("2026-03-20T10:00:00Z").toEpochMilli();

    private final List<Swell> swells = new ArrayList<>();
    private Activity activity = Activity.NONE;

    @Test
    void fifteen_voices_about_a_person_within_six_hours_are_a_pile_on_told_once() {
        for (int i = 0; i < 40; i++) {
            count(SubjectKind.PERSON, NOW + i * HOUR / 10, i, i % 4 == 0);
        }

        assertThat(swells).hasSize(1);
        Swell swell = swells.getFirst();
        assertThat(swell.kind()).isEqualTo(Swell.Kind.PILE_ON);
        assertThat(swell.voices()).isEqualTo(15);
        assertThat(swell.shielded()).isEqualTo(4);
        assertThat(swell.reasons())
                .extracting(Reason::code)
                .containsExactly("PILE_ON_VOICES", "PILE_ON_USUAL", "PILE_ON_SHIELDED", "PILE_ON_POLICY");
        assertThat(new ReasonTexts(Locale.ENGLISH).sentence(swell.reasons().getFirst()))
                .startsWith("Within 6 hours, 15 different accounts published 15 posts");
    }

    @Test
    void one_voice_that_writes_forty_times_is_no_pile_on() {
        for (int i = 0; i < 40; i++) {
            count(SubjectKind.PERSON, NOW, 7, false);
        }

        assertThat(swells).isEmpty();
    }

    @Test
    void a_person_who_is_always_written_about_so_much_raises_no_alarm() {
        for (int hour = 14 * 24; hour > 0; hour--) {
            for (int i = 0; i < 4; i++) {
                count(SubjectKind.PERSON, NOW - hour * HOUR, hour * 10 + i, false);
            }
        }
        swells.clear();
        activity = new Activity(activity.all(), activity.lawful(), activity.voices(), false, 0, 0);
        for (int i = 0; i < 20; i++) {
            count(SubjectKind.PERSON, NOW, 1_000_000 + i, false);
        }

        assertThat(swells).isEmpty();
    }

    @Test
    void an_hour_with_far_more_posts_than_the_twelve_before_is_a_burst() {
        for (int hour = 12; hour > 0; hour--) {
            count(SubjectKind.ORGAN, NOW - hour * HOUR, hour, false);
        }
        for (int i = 0; i < 12; i++) {
            count(SubjectKind.ORGAN, NOW, i, false);
        }

        assertThat(swells).singleElement().satisfies(swell -> {
            assertThat(swell.kind()).isEqualTo(Swell.Kind.BURST);
            assertThat(swell.from()).isEqualTo(Instant.ofEpochMilli(NOW));
            assertThat(swell.reasons())
                    .extracting(Reason::code)
                    .containsExactly("BURST_HOUR", "BURST_CYCLE", "BURST_POLICY");
        });
    }

    @Test
    void what_comes_every_day_or_every_week_at_this_hour_is_no_burst() {
        for (int back : new int[] {24, 7 * 24}) {
            activity = Activity.NONE;
            swells.clear();
            for (int i = 0; i < 12; i++) {
                count(SubjectKind.ORGAN, NOW - back * HOUR, i, false);
            }
            swells.clear();
            activity = new Activity(activity.all(), activity.lawful(), activity.voices(), false, 0, 0);
            for (int i = 0; i < 12; i++) {
                count(SubjectKind.ORGAN, NOW, i, false);
            }

            assertThat(swells).as("%d hours before", back).isEmpty();
        }
    }

    @Test
    void a_day_that_swells_slowly_is_a_burst_though_no_hour_is() {
        for (int day = 14; day > 0; day--) {
            count(SubjectKind.STORY, NOW - day * 24 * HOUR, day, false);
        }
        for (int hour = 0; hour < 24; hour++) {
            count(SubjectKind.STORY, NOW + hour * HOUR, 2 * hour, false);
            count(SubjectKind.STORY, NOW + hour * HOUR, 2 * hour + 1, false);
        }

        assertThat(swells).hasSize(1);
        assertThat(swells.getFirst().reasons().getFirst().code()).isEqualTo("BURST_DAY");
    }

    @Test
    void old_posts_read_late_are_counted_and_raise_no_alarm() {
        for (int i = 0; i < 40; i++) {
            SwellWatch.Outcome outcome = SwellWatch.USUAL.count(
                    activity,
                    SubjectKind.PERSON,
                    "P1",
                    new Sighting("p" + i, "s", NOW, NOW + Duration.ofDays(3).toMillis(), i, false));
            activity = outcome.activity();
            outcome.swell().ifPresent(swells::add);
        }

        assertThat(swells).isEmpty();
        assertThat(activity.all().between(CountHistory.hourOf(NOW), CountHistory.hourOf(NOW) + 1))
                .isEqualTo(40);
    }

    @Test
    void four_times_as_many_are_news_again() {
        for (int i = 0; i < 90; i++) {
            count(SubjectKind.PERSON, NOW, i, false);
        }

        assertThat(swells).extracting(Swell::posts).containsExactly(15, 60);
    }

    @Property
    void the_order_in_which_posts_come_changes_no_count(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 300) Integer> hours,
            @ForAll @IntRange(max = 999) int seed) {
        List<Integer> shuffled = new ArrayList<>(hours);
        Collections.shuffle(shuffled, new Random(seed));
        CountHistory one = CountHistory.NONE;
        CountHistory other = CountHistory.NONE;
        for (int i = 0; i < hours.size(); i++) {
            one = one.with(hours.get(i));
            other = other.with(shuffled.get(i));
        }

        assertThat(one).isEqualTo(other);
        assertThat(one.between(0, 301)).isEqualTo(hours.size());
    }

    @Property
    void voices_are_counted_once_each(@ForAll @Size(max = 80) List<@IntRange(min = 0, max = 20) Integer> tokens) {
        Voices voices = Voices.NONE;
        for (int token : tokens) {
            voices = voices.with(token, 5, 0);
        }

        assertThat(voices.between(5, 6))
                .isEqualTo((int) tokens.stream().distinct().count());
        assertThat(voices.tokens()).isSorted();
    }

    @Test
    void an_office_sets_how_many_are_many_and_the_alarm_tells_by_which_policy() {
        SwellWatch ours = new StoryPolicy(
                        "ours-3", Map.of(StoryThreshold.PILE_ON_VOICES, 8.0, StoryThreshold.BURST_POSTS, 20.0))
                .watch();
        for (int i = 0; i < 8; i++) {
            count(ours, SubjectKind.PERSON, NOW, i, false);
        }
        assertThat(swells).extracting(Swell::voices).containsExactly(8);
        assertThat(swells.getFirst().reasons()).contains(Reason.of("PILE_ON_POLICY", "ours-3", "8", "6", "3.0"));

        activity = Activity.NONE;
        swells.clear();
        for (int i = 0; i < 20; i++) {
            count(ours, SubjectKind.STORY, NOW, i, false);
        }
        assertThat(swells).extracting(Swell::posts).containsExactly(20);
        assertThat(swells.getFirst().reasons()).contains(Reason.of("BURST_POLICY", "ours-3", "20", "3.0", "5.0"));
    }

    @Test
    void a_policy_that_sets_nothing_is_the_usual_one() {
        StoryPolicy nothing = new StoryPolicy(SwellWatch.USUAL.policy(), Map.of());

        assertThat(nothing.rules()).isEqualTo(StoryRules.USUAL);
        assertThat(nothing.watch()).isEqualTo(SwellWatch.USUAL);
        assertThat(StoryThreshold.values()).allMatch(each -> each.allows(each.usual()));
    }

    @Test
    void an_alarm_can_be_written_and_read_again() {
        for (int i = 0; i < 15; i++) {
            count(SubjectKind.PERSON, NOW, i, false);
        }
        SwellJson json = new SwellJson();

        assertThat(json.read(json.write(swells.getFirst()))).isEqualTo(swells.getFirst());
    }

    private void count(SubjectKind kind, long at, long token, boolean shielded) {
        count(SwellWatch.USUAL, kind, at, token, shielded);
    }

    private void count(SwellWatch watch, SubjectKind kind, long at, long token, boolean shielded) {
        SwellWatch.Outcome outcome =
                watch.count(activity, kind, "P1", new Sighting("p" + token, "s1", at, at + 1000, token, shielded));
        activity = outcome.activity();
        outcome.swell().ifPresent(swells::add);
    }
}
