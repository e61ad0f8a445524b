package org.zhengming.jobs.poll;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.fetch.Fetcher;
import org.zhengming.ingest.source.FeedPoller;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagePoller;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Poll;
import org.zhengming.ingest.source.Poll.Problem;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.metrics.SourceProblem;
import org.zhengming.jobs.stream.SourceItem;

/**
 * Polls feeds and pages with one fetcher, so that requests to one host take turns. After polls that brought nothing but
 * problems the pause doubles, up to an hour or the source's own interval, whichever is longer.
 */
final class SourcePoller implements Poller<SourceItem> {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration PAUSED_LOOK = Duration.ofSeconds(1);

    private final Map<String, Source> sources;
    private final Set<String> paused;
    private final Clock clock;
    private final Fetcher fetcher;
    private final FeedPoller feeds;
    private final PagePoller pages;

    /** @param paused ids of those that are not asked, whose state stays as it is */
    SourcePoller(Map<String, Source> sources, Set<String> paused, FetchPolicy policy, Clock clock) {
        this.sources = sources;
        this.paused = paused;
        this.clock = clock;
        this.fetcher = new Fetcher(policy);
        this.feeds = new FeedPoller(fetcher, clock);
        this.pages = new PagePoller(fetcher, clock);
    }

    @Override
    public PollResult<SourceItem> poll(String id, String saved) throws InterruptedException {
        if (paused.contains(id)) {
            return new PollResult<>(List.of(), saved, clock.millis() + PAUSED_LOOK.toMillis(), null);
        }
        SavedPoll before = SavedPoll.read(saved);
        return switch (sources.get(id)) {
            case FeedSource feed -> poll(feed, before, feed.every(), feeds.poll(feed, before.state()));
            case PagesSource page -> poll(page, before, page.every(), pages.poll(page, before.state()));
            case FolderSource folder -> throw new IllegalArgumentException("A folder is watched, not polled");
            case TopicsSource topics -> throw new IllegalArgumentException("Topics are subscribed to, not polled");
        };
    }

    private PollResult<SourceItem> poll(Source source, SavedPoll before, Duration every, Poll poll) {
        long now = clock.millis();
        List<SourceItem> items = poll.outcomes().stream()
                .map(outcome -> SourceItem.of(source.id(), location(source, outcome), now, outcome))
                .toList();
        boolean failed = items.isEmpty() && !poll.problems().isEmpty();
        SavedPoll after = new SavedPoll(poll.state(), failed ? before.failures() + 1 : 0);
        return new PollResult<>(
                items, after.write(), now + pause(every, after.failures()).toMillis(), problem(poll));
    }

    static Duration pause(Duration every, int failures) {
        Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration longest = every.compareTo(LONGEST_PAUSE) > 0 ? every : LONGEST_PAUSE;
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** The address under which the item can be asked for again; an entry's own address may be any. */
    private static String location(Source source, ReadOutcome outcome) {
        if (source instanceof FeedSource feed) {
            return feed.url().toString();
        }
        return switch (outcome) {
            case ReadOutcome.Accepted accepted -> accepted.post().url();
            case ReadOutcome.Rejected rejected -> rejected.letter().source();
        };
    }

    private static String problem(Poll poll) {
        if (poll.problems().isEmpty()) {
            return null;
        }
        Problem first = poll.problems().get(0);
        int others = poll.problems().size() - 1;
        return new SourceProblem(first.code(), first.address(), first.status(), others).write();
    }

    @Override
    public String failed(String id, RuntimeException error) {
        return SourceProblem.of(SourceProblem.READING_FAILED, id).write();
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
