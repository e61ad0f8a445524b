package org.zhengming.api.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.ingest.Post;

/**
 * Moves the corpus into the present. Most of it becomes the three days before the demo began and is
 * there from the start; the rest appears one by one while the replay lasts, so that the pages live. The same
 * beginning always gives the same timeline: a demo that was killed goes on where it was.
 */
public final class DemoTimeline {

    private static final Duration PAST = Duration.ofDays(3);
    private static final Duration FIRST_LIVE = Duration.ofSeconds(10);
    private static final double SHARE_OF_PAST = 0.92;

    private final List<DemoPost> posts;

    /**
     * @param corpus every post has a time of publication
     * @param beginning when the demo was started for the first time
     * @param replay how long the rest takes to appear
     */
    public DemoTimeline(List<DemoCorpus.Entry> corpus, Instant beginning, Duration replay) {
        List<DemoCorpus.Entry> inOrder = corpus.stream()
                .sorted(Comparator.comparing(
                                (DemoCorpus.Entry entry) -> entry.post().publishedAt())
                        .thenComparing(entry -> entry.post().id()))
                .toList();
        int live = (int) (inOrder.size() * SHARE_OF_PAST);
        List<DemoPost> moved = new ArrayList<>();
        for (int i = 0; i < live; i++) {
            moved.add(past(inOrder.get(i), inOrder.getFirst(), inOrder.get(live - 1), beginning));
        }
        for (int i = live; i < inOrder.size(); i++) {
            double share = (double) (i - live) / Math.max(1, inOrder.size() - live);
            Instant releaseAt = beginning.plus(FIRST_LIVE).plusMillis((long) (replay.toMillis() * share));
            moved.add(at(inOrder.get(i), releaseAt, releaseAt));
        }
        this.posts = List.copyOf(moved);
    }

    /** All posts in order of publication. */
    public List<DemoPost> posts() {
        return posts;
    }

    /** Posts of a channel that are out at {@code now}. */
    public List<DemoPost> released(DemoChannel channel, Instant now) {
        return posts.stream()
                .filter(post -> post.channel() == channel && !post.releaseAt().isAfter(now))
                .toList();
    }

    private static DemoPost past(
            DemoCorpus.Entry entry, DemoCorpus.Entry first, DemoCorpus.Entry last, Instant beginning) {
        long from = first.post().publishedAt().getEpochSecond();
        long to = last.post().publishedAt().getEpochSecond();
        double share = (double) (entry.post().publishedAt().getEpochSecond() - from) / Math.max(1, to - from);
        Instant published = beginning.minus(PAST).plusSeconds((long) ((PAST.getSeconds() - 60) * share));
        return at(entry, published, beginning);
    }

    private static DemoPost at(DemoCorpus.Entry entry, Instant published, Instant releaseAt) {
        Post post = entry.post();
        Post moved = new Post(
                post.id(),
                post.source(),
                post.kind(),
                post.url(),
                post.author(),
                post.title(),
                post.text(),
                published,
                post.metrics(),
                post.repostOf());
        return new DemoPost(moved, entry.channel(), releaseAt);
    }
}
