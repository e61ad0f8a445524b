package org.zhengming.jobs.replay;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.ingest.fetch.Fetcher;
import org.zhengming.ingest.source.FeedPoller;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.PagePoller;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.jobs.poll.SourcePollers;

/**
 * Fetches a feed or a page again, beside the job's own polling, and finds the item of a dead letter by its hash. Only what
 * a source of the configuration may have given is fetched, under that source's rules.
 */
final class PolledRereader implements Closeable {

    private final SourcePollers configured;
    private final Fetcher fetcher;
    private final FeedPoller feeds;
    private final PagePoller pages;

    PolledRereader(SourcePollers configured, Clock clock) {
        this.configured = configured;
        this.fetcher = new Fetcher(configured.policy());
        this.feeds = new FeedPoller(fetcher, clock);
        this.pages = new PagePoller(fetcher, clock);
    }

    Reread read(DeadLetter letter, long now) throws InterruptedException {
        Optional<FeedSource> feed = feed(letter.source());
        if (feed.isPresent()) {
            return reread(feed.get().id(), letter, feeds.readAgain(feed.get(), letter), now);
        }
        Optional<PagesSource> source = pages(letter.source());
        return source.isPresent()
                ? reread(source.get().id(), letter, pages.readAgain(source.get(), letter), now)
                : Reread.nothing(State.SOURCE_GONE);
    }

    private static Reread reread(String source, DeadLetter letter, Optional<List<ReadOutcome>> outcomes, long now) {
        return outcomes.map(items -> FileRereader.reread(source, letter, items, now))
                .orElse(Reread.nothing(State.SOURCE_GONE));
    }

    private Optional<FeedSource> feed(String address) {
        return configured.sources().values().stream()
                .filter(FeedSource.class::isInstance)
                .map(FeedSource.class::cast)
                .filter(feed -> feed.url().toString().equals(address))
                .findFirst();
    }

    /** The source that lists the page, else one whose list page links to it: of the same host rather than of another. */
    private Optional<PagesSource> pages(String address) {
        String host = URI.create(address).getHost();
        return configured.sources().values().stream()
                .filter(PagesSource.class::isInstance)
                .map(PagesSource.class::cast)
                .filter(source -> lists(source, address) || source.list() != null)
                .min(Comparator.comparing((PagesSource source) -> !lists(source, address))
                        .thenComparing(source -> source.list() == null
                                || !source.list().getHost().equals(host))
                        .thenComparing(PagesSource::allowPrivateAddresses)
                        .thenComparing(PagesSource::id));
    }

    private static boolean lists(PagesSource source, String address) {
        return source.urls().stream().anyMatch(url -> url.toString().equals(address));
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
