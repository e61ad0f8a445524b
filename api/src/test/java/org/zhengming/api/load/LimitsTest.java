package org.zhengming.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));

    @Test
    void a_rate_grants_a_burst_and_then_as_many_as_come_back() {
        RateLimit rate = new RateLimit(2, 0.5, 10, now::get);

        assertThat(rate.use("a")).isEmpty();
        assertThat(rate.use("a")).isEmpty();
        assertThat(rate.use("a")).contains(Duration.ofSeconds(2));
        assertThat(rate.use("b")).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(rate.use("a")).isEmpty();
        assertThat(rate.use("a")).isPresent();
    }

    @Test
    void attempts_are_granted_again_when_the_window_ends() {
        AttemptLimit limit = new AttemptLimit(2, Duration.ofMinutes(15), 10, now::get);
        limit.attempt("a");
        limit.attempt("a");
        pass(Duration.ofMinutes(5));

        assertThat(limit.attempt("a")).contains(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(10));
        assertThat(limit.attempt("a")).isEmpty();
    }

    @Test
    void good_attempts_do_not_count() {
        AttemptLimit limit = new AttemptLimit(1, Duration.ofMinutes(15), 10, now::get);
        for (int i = 0; i < 5; i++) {
            assertThat(limit.attempt("a")).isEmpty();
            limit.takeBack("a");
        }
    }

    @Test
    void no_more_keys_are_held_than_agreed() {
        BoundedMap<Integer, String> map = new BoundedMap<>(3);
        for (int i = 0; i < 5; i++) {
            map.put(i, "x");
            map.get(0);
        }

        assertThat(map.keySet()).containsExactlyInAnyOrder(0, 3, 4);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
