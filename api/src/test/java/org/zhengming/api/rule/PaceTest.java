package org.zhengming.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhengming.api.rule.PaceState.Step;
import org.zhengming.api.rule.PaceState.Told;

class PaceTest {

    /** 12:00 in Beijing. */
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static final Pace HALF_HOUR = new Pace(30, null, null, false);
    private static final Pace NIGHT = new Pace(30, "22:00", "07:00", true);
    private static final Hit CALM = new Hit("calm", null, false);
    private static final Hit URGENT = new Hit("urgent", null, true);

    @Test
    void what_comes_too_soon_is_held_back_and_told_as_a_number() {
        Step first = PaceState.FRESH.on(CALM, NOON, HALF_HOUR);
        Step second = first.next().on(CALM, NOON.plusSeconds(60), HALF_HOUR);
        Step third = second.next().on(CALM, NOON.plusSeconds(120), HALF_HOUR);
        Step fourth = third.next().on(CALM, NOON.plus(Duration.ofMinutes(30)), HALF_HOUR);

        assertThat(first.told()).hasValue(new Told(CALM, 0));
        assertThat(second.told()).isEmpty();
        assertThat(third.told()).isEmpty();
        assertThat(fourth.told()).hasValue(new Told(CALM, 2));
    }

    @Test
    void what_was_held_back_is_told_when_the_time_is_over_even_if_nothing_more_comes() {
        PaceState held = PaceState.FRESH
                .on(CALM, NOON, HALF_HOUR)
                .next()
                .on(URGENT, NOON.plusSeconds(60), HALF_HOUR)
                .next()
                .on(CALM, NOON.plusSeconds(61), HALF_HOUR)
                .next();

        assertThat(held.due(NOON.plusSeconds(62), HALF_HOUR)).hasValue(NOON.plus(Duration.ofMinutes(30)));
        assertThat(held.release(NOON.plus(Duration.ofMinutes(30))).told()).hasValue(new Told(URGENT, 1));
        assertThat(PaceState.FRESH.due(NOON, HALF_HOUR)).isEmpty();
    }

    @Test
    void quiet_hours_go_by_beijing_time_and_over_midnight() {
        Instant ten = Instant.parse("2026-03-02T14:00:00Z");
        Instant seven = Instant.parse("2026-03-02T23:00:00Z");

        assertThat(NIGHT.allows(ten.minusMillis(1), false, null)).isTrue();
        assertThat(NIGHT.allows(ten, false, null)).isFalse();
        assertThat(NIGHT.allows(seven.minusMillis(1), false, null)).isFalse();
        assertThat(NIGHT.allows(seven, false, null)).isTrue();
        assertThat(NIGHT.next(ten, false, null)).isEqualTo(seven);
        assertThat(NIGHT.next(ten.minusSeconds(60), false, ten.minusSeconds(60)))
                .isEqualTo(seven);
        assertThat(new Pace(1, "12:00", "13:00", false).next(NOON, false, null)).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void what_is_urgent_breaks_quiet_hours_only_where_the_rule_says_so_and_never_the_pace() {
        Instant midnight = Instant.parse("2026-03-02T16:00:00Z");
        Pace deaf = new Pace(30, "22:00", "07:00", false);

        assertThat(NIGHT.allows(midnight, true, null)).isTrue();
        assertThat(deaf.allows(midnight, true, null)).isFalse();
        assertThat(NIGHT.allows(midnight, true, midnight.minusSeconds(60))).isFalse();
    }

    @Property(tries = 300)
    void every_hit_is_told_or_counted_once_and_no_two_notices_come_too_soon(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 5_400) Integer> gaps,
            @ForAll @IntRange(min = 1, max = 90) int every,
            @ForAll boolean night) {
        Pace pace = night ? new Pace(every, "22:00", "07:00", true) : new Pace(every, null, null, false);
        PaceState state = PaceState.FRESH;
        List<Instant> notices = new ArrayList<>();
        int counted = 0;
        Instant now = NOON;
        for (int i = 0; i < gaps.size(); i++) {
            now = now.plusSeconds(gaps.get(i));
            Step step = state.on(i % 7 == 0 ? URGENT : CALM, now, pace);
            state = step.next();
            if (step.told().isPresent()) {
                notices.add(now);
                counted += 1 + step.told().get().heldBack();
            }
        }
        Instant due = state.due(now, pace).orElse(null);
        if (due != null) {
            assertThat(pace.allows(due, state.heldHit().urgent(), state.last())).isTrue();
            counted += 1 + state.release(due).told().orElseThrow().heldBack();
            notices.add(due);
        }

        assertThat(counted).isEqualTo(gaps.size());
        for (int i = 1; i < notices.size(); i++) {
            assertThat(Duration.between(notices.get(i - 1), notices.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(every));
        }
    }
}
