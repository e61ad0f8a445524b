package org.zhengming.api.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Route;
import org.zhengming.api.alert.AlertFeed.TooSlow;
import reactor.test.StepVerifier;

class AlertFeedTest {

    private final AlertFeed feed = new AlertFeed(3, 2);

    @Test
    void a_reader_who_is_too_slow_is_dropped_and_told_so_and_the_others_are_not_held_up() {
        StepVerifier.create(feed.after(null), 0)
                .then(() -> publish(1, 2, 3))
                .thenRequest(10)
                .expectNext(alert(1), alert(2))
                .expectError(TooSlow.class)
                .verify(Duration.ofSeconds(5));

        assertThat(feed.readers()).isZero();
        StepVerifier.create(feed.after(null).take(3))
                .then(() -> publish(4, 5, 6))
                .expectNext(alert(4), alert(5), alert(6))
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void only_the_newest_are_held() {
        publish(1, 2, 3, 4);

        assertThat(feed.newest(10, each -> true)).containsExactly(alert(4), alert(3), alert(2));
        assertThat(feed.newest(1, each -> true)).containsExactly(alert(4));
    }

    @Test
    void an_id_that_is_no_longer_held_resumes_by_its_time_and_one_that_is_not_ours_resumes_nothing() {
        publish(2, 3, 4);

        assertThat(missed("3000-other")).containsExactly(alert(3), alert(4));
        assertThat(missed("1-old")).containsExactly(alert(2), alert(3), alert(4));
        assertThat(missed("nonsense")).isEmpty();
        assertThat(missed("")).isEmpty();
    }

    @Test
    void closing_ends_every_reader() {
        StepVerifier.create(feed.after(null)).then(feed::close).expectComplete().verify(Duration.ofSeconds(5));
    }

    private List<Alert> missed(String lastId) {
        var reader = feed.after(lastId).take(Duration.ofMillis(50)).collectList();
        return reader.block(Duration.ofSeconds(5));
    }

    private void publish(int... seconds) {
        for (int each : seconds) {
            feed.publish(alert(each));
        }
    }

    private static Alert alert(int second) {
        Instant at = Instant.ofEpochSecond(second);
        return new Alert(
                AlertId.of(at.toEpochMilli(), "x"),
                Alert.Kind.FINDING,
                "f" + second,
                at,
                Route.WELFARE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "weibo",
                at,
                null,
                null,
                null,
                null);
    }
}
