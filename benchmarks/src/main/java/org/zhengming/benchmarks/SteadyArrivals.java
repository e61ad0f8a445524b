package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.jobs.poll.PollResult;
import org.zhengming.jobs.poll.Poller;
import org.zhengming.jobs.poll.PollerFactory;
import org.zhengming.jobs.stream.SourceItem;

/**
 * Posts that arrive evenly, over and over under new ids, from the moment on that a file appears. Each carries the time at
 * which it was due, so that one for which the job was not ready has been waiting since.
 *
 * @param posts JSON Lines, plain or gzip
 * @param go the file that is waited for
 * @param rate posts a second
 */
record SteadyArrivals(String posts, String go, double rate) implements PollerFactory<SourceItem> {

    static final String SOURCE = "arrivals";
    private static final long EVERY_MILLIS = 10;
    private static final int MOST_AT_ONCE = 20_000;

    @Override
    public Poller<SourceItem> open() {
        try {
            return new Arrivals(Sample.read(Path.of(posts), Integer.MAX_VALUE).posts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Arrivals implements Poller<SourceItem> {
        private final Post[] posts;
        private long start;
        private long given;

        Arrivals(Post[] posts) {
            this.posts = posts;
        }

        @Override
        public PollResult<SourceItem> poll(String id, String state) {
            long now = System.currentTimeMillis();
            if (start == 0 && Files.exists(Path.of(go))) {
                start = now;
            }
            List<SourceItem> items = new ArrayList<>();
            long due = start == 0 ? 0 : (long) ((now - start) * rate / 1000);
            while (given < due && items.size() < MOST_AT_ONCE) {
                items.add(item(given++));
            }
            return new PollResult<>(items, null, given < due ? now : now + EVERY_MILLIS, null);
        }

        private SourceItem item(long number) {
            Post post = posts[(int) (number % posts.length)];
            Post fresh = new Post(
                    "a" + number,
                    post.source(),
                    post.kind(),
                    post.url(),
                    post.author(),
                    post.title(),
                    post.text(),
                    post.publishedAt(),
                    post.metrics(),
                    post.repostOf());
            long dueAt = start + (long) (number * 1000 / rate);
            return SourceItem.of(SOURCE, SOURCE, dueAt, new ReadOutcome.Accepted(fresh, number));
        }
    }
}
