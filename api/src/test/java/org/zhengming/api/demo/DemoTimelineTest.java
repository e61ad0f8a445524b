package org.zhengming.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.Post;

class DemoTimelineTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration REPLAY = Duration.ofMinutes(4);

    private final DemoTimeline timeline = new DemoTimeline(corpus(), BEGINNING, REPLAY);

    @Test
    void most_posts_are_out_from_the_start_and_published_within_three_days() {
        List<DemoPost> out = timeline.released(DemoChannel.EXPORT, BEGINNING);

        assertThat(out).hasSize(92);
        assertThat(out).allSatisfy(post -> assertThat(post.post().publishedAt())
                .isBetween(BEGINNING.minus(Duration.ofDays(3)), BEGINNING));
    }

    @Test
    void the_rest_appears_one_by_one_while_the_replay_lasts() {
        Instant half = BEGINNING.plus(Duration.ofSeconds(10)).plus(REPLAY.dividedBy(2));

        assertThat(timeline.released(DemoChannel.EXPORT, half)).hasSizeBetween(95, 97);
        assertThat(timeline.released(
                        DemoChannel.EXPORT,
                        BEGINNING.plus(Duration.ofSeconds(10)).plus(REPLAY)))
                .hasSize(100);
    }

    @Test
    void the_same_beginning_tells_the_same_story() {
        assertThat(new DemoTimeline(corpus(), BEGINNING, REPLAY).posts()).isEqualTo(timeline.posts());
    }

    @Test
    void posts_keep_their_order() {
        assertThat(timeline.posts())
                .extracting(post -> post.post().publishedAt())
                .isSorted();
        assertThat(timeline.posts())
                .extracting(post -> post.post().id())
                .isEqualTo(corpus().stream().map(entry -> entry.post().id()).toList());
    }

    private static List<DemoCorpus.Entry> corpus() {
        Instant first = Instant.parse("2026-10-01T00:00:00Z");
        return IntStream.range(0, 100)
                .mapToObj(i -> new DemoCorpus.Entry(
                        new Post(
                                "p%03d".formatted(i),
                                null,
                                null,
                                null,
                                null,
                                null,
                                "正文",
                                first.plus(Duration.ofHours(i * 9L)),
                                null,
                                null),
                        DemoChannel.EXPORT))
                .toList();
    }
}
