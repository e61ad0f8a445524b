package org.zhengming.jobs.trial;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.export.ExportFormats;
import org.zhengming.ingest.export.PostReader;
import org.zhengming.ingest.fetch.ContentKind;
import org.zhengming.ingest.fetch.FetchOutcome;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.fetch.Fetcher;
import org.zhengming.ingest.fetch.Validators;
import org.zhengming.ingest.page.PageLinks;
import org.zhengming.ingest.source.FeedPoller;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagePoller;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Poll;
import org.zhengming.ingest.source.PollState;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.folder.FileVersion;
import org.zhengming.jobs.folder.FolderListing;
import org.zhengming.jobs.metrics.SourceProblem;
import org.zhengming.jobs.topic.TopicTrial;

/**
 * Reads sources once, by the means that the job reads them: the same fetcher with the same guards, the same readers. Of
 * pages three are fetched, of a folder some files are read for some seconds, of topics some messages. Nothing is kept,
 * and no place is moved. For use by several threads.
 */
public final class SourceTrials implements Closeable {

    private static final int PAGES = 3;
    private static final int MOST_ITEMS = 1_000;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);
    private static final Duration LONGEST_READING = Duration.ofSeconds(5);

    private final Fetcher fetcher;
    private final FeedPoller feeds;
    private final PagePoller pages;

    /** @param policy of the configuration; an answer is waited for less long here */
    public SourceTrials(FetchPolicy policy, Clock clock) {
        Duration timeout = policy.timeout().compareTo(LONGEST_ANSWER) < 0 ? policy.timeout() : LONGEST_ANSWER;
        this.fetcher = new Fetcher(new FetchPolicy(
                policy.userAgent(),
                policy.perHostInterval(),
                timeout,
                policy.maxBytes(),
                policy.allowPrivateAddresses()));
        this.feeds = new FeedPoller(fetcher, clock);
        this.pages = new PagePoller(fetcher, clock);
    }

    /** Blocks; an interrupt ends it. */
    public TrialReading read(Source source) throws InterruptedException {
        return switch (source) {
            case FeedSource feed -> of(feeds.poll(feed, PollState.EMPTY), 0);
            case PagesSource some -> pages(some);
            case FolderSource folder -> folder(folder);
            case TopicsSource topics -> TopicTrial.read(topics);
        };
    }

    /** @param unread items that were found and not read */
    private static TrialReading of(Poll poll, long unread) {
        List<SourceProblem> problems = poll.problems().stream()
                .map(problem -> new SourceProblem(problem.code(), problem.address(), problem.status(), 0))
                .toList();
        return new TrialReading(poll.outcomes().size() + unread, true, poll.outcomes(), problems);
    }

    private TrialReading pages(PagesSource source) throws InterruptedException {
        List<URI> links = new ArrayList<>(source.urls());
        if (source.list() != null) {
            FetchOutcome list =
                    fetcher.fetch(source.list(), ContentKind.PAGE, Validators.NONE, source.allowPrivateAddresses());
            if (!(list instanceof FetchOutcome.Fetched fetched)) {
                return TrialReading.failed(problem(source.list(), list));
            }
            PageLinks.find(fetched.body(), fetched.contentType(), fetched.finalUrl(), source.links()).stream()
                    .filter(link -> !links.contains(link))
                    .forEach(links::add);
        }
        List<URI> first = links.stream().limit(PAGES).toList();
        PagesSource some = new PagesSource(
                source.id(), source.name(), first, null, null, source.every(), source.allowPrivateAddresses());
        return of(pages.poll(some, PollState.EMPTY), links.size() - first.size());
    }

    private static SourceProblem problem(URI address, FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Refused refused ->
                new SourceProblem(refused.code().name(), address.toString(), refused.status(), 0);
            case FetchOutcome.Failed failed ->
                new SourceProblem(failed.code().name(), address.toString(), failed.status(), 0);
            case FetchOutcome.TooLarge large -> new SourceProblem("CONTENT_TYPE", address.toString(), 0, 0);
            case FetchOutcome.NotModified unchanged -> throw new IllegalStateException("nothing was asked for");
            case FetchOutcome.Fetched fetched -> throw new IllegalStateException("a page that was fetched is read");
        };
    }

    private static TrialReading folder(FolderSource source) throws InterruptedException {
        try {
            return files(FolderListing.of(source.path()));
        } catch (IOException | UncheckedIOException e) {
            return TrialReading.failed(SourceProblem.of(SourceProblem.FOLDER_UNREADABLE, source.id()));
        }
    }

    private static TrialReading files(Map<String, FileVersion> listed) throws IOException, InterruptedException {
        Stream<Path> oldestFirst = listed.entrySet().stream()
                .sorted(Comparator.comparingLong(file -> file.getValue().modified()))
                .map(file -> Path.of(file.getKey()));
        long end = System.nanoTime() + LONGEST_READING.toNanos();
        List<ReadOutcome> outcomes = new ArrayList<>();
        for (Path file : oldestFirst.toList()) {
            try (PostReader reader = ExportFormats.open(file)) {
                while (reader.hasNext()) {
                    if (outcomes.size() == MOST_ITEMS || System.nanoTime() > end) {
                        return new TrialReading(outcomes.size(), false, outcomes, List.of());
                    }
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    outcomes.add(reader.next());
                }
            }
        }
        return new TrialReading(outcomes.size(), true, outcomes, List.of());
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
