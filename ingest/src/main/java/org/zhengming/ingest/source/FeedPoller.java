package org.zhengming.ingest.source;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.DeadLetters;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.feed.FeedReader;
import org.zhengming.ingest.fetch.ContentKind;
import org.zhengming.ingest.fetch.FetchOutcome;
import org.zhengming.ingest.fetch.Fetcher;
import org.zhengming.ingest.fetch.Validators;

/** Polls feeds: asks conditionally, and gives out the entries that are new or have changed. */
public final class FeedPoller {

    private final Fetcher fetcher;
    private final FeedReader reader;
    private final Clock clock;

    public FeedPoller(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.reader = new FeedReader(clock);
        this.clock = clock;
    }

    /** Fetches the feed once, waiting for its host's turn. */
    public Poll poll(FeedSource source, PollState state) throws InterruptedException {
        String address = source.url().toString();
        FetchOutcome outcome = fetcher.fetch(
                source.url(), ContentKind.FEED, state.validatorsOf(address), source.allowPrivateAddresses());
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(source, state, fetched);
            case FetchOutcome.NotModified unchanged -> new Poll(List.of(), state, List.of());
            case FetchOutcome.TooLarge large -> new Poll(List.of(tooLarge(address, large, clock)), state, List.of());
            case FetchOutcome.Refused refused ->
                problem(state, address, refused.code().name(), refused.status());
            case FetchOutcome.Failed failed ->
                problem(state, address, failed.code().name(), failed.status());
        };
    }

    /**
     * Fetches the feed once more and reads the item that a dead letter of it is of, wherever it stands by now.
     *
     * @return what the item reads as now, nothing when the feed holds it no more; empty when the feed cannot be fetched
     */
    public Optional<List<ReadOutcome>> readAgain(FeedSource source, DeadLetter letter) throws InterruptedException {
        FetchOutcome outcome =
                fetcher.fetch(source.url(), ContentKind.FEED, Validators.NONE, source.allowPrivateAddresses());
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> Optional.of(again(source, letter, fetched));
            case FetchOutcome.TooLarge large ->
                Optional.of(List.of(tooLarge(source.url().toString(), large, clock)));
            case FetchOutcome.NotModified unchanged -> Optional.empty();
            case FetchOutcome.Refused refused -> Optional.empty();
            case FetchOutcome.Failed failed -> Optional.empty();
        };
    }

    private List<ReadOutcome> again(FeedSource source, DeadLetter letter, FetchOutcome.Fetched fetched) {
        if (letter.reason() == RejectReason.ANALYSIS_FAILED) {
            return outcomes(source, fetched).stream()
                    .filter(outcome -> holds(outcome, letter))
                    .toList();
        }
        if (Sha256.hex(fetched.body()).equals(letter.sha256())) {
            return outcomes(source, fetched);
        }
        return reader
                .readAgain(fetched.body(), fetched.contentType(), fetched.finalUrl(), source.name(), letter.sha256())
                .stream()
                .map(outcome -> ofSource(source, outcome))
                .toList();
    }

    /** Whether the analysis failed on this post: its letter's hash is that of the content. */
    static boolean holds(ReadOutcome outcome, DeadLetter letter) {
        return outcome instanceof ReadOutcome.Accepted accepted
                && Sha256.hex(accepted.post().content()).equals(letter.sha256());
    }

    static ReadOutcome tooLarge(String address, FetchOutcome.TooLarge large, Clock clock) {
        String detail = "The answer is larger than the limit, or never ends.";
        return new ReadOutcome.Rejected(new DeadLetters(address, clock)
                .letter(0, RejectReason.TOO_LARGE, detail, large.sha256(), large.size()));
    }

    private Poll read(FeedSource source, PollState state, FetchOutcome.Fetched fetched) {
        List<ReadOutcome> outcomes = outcomes(source, fetched);
        List<ReadOutcome> fresh = new ArrayList<>();
        Set<String> offered = new LinkedHashSet<>(List.of(source.url().toString()));
        PollState next = state.withValidators(source.url().toString(), fetched.validators());
        for (ReadOutcome outcome : outcomes) {
            String key = key(outcome);
            String fingerprint = fingerprint(outcome);
            offered.add(key);
            if (!fingerprint.equals(next.fingerprintOf(key))) {
                fresh.add(outcome);
                next = next.withSeen(key, fingerprint);
            }
        }
        return new Poll(fresh, next.keepOnly(offered), List.of());
    }

    private List<ReadOutcome> outcomes(FeedSource source, FetchOutcome.Fetched fetched) {
        return reader.read(fetched.body(), fetched.contentType(), fetched.finalUrl(), source.name()).stream()
                .map(outcome -> ofSource(source, outcome))
                .toList();
    }

    private static ReadOutcome ofSource(FeedSource source, ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Accepted accepted ->
                new ReadOutcome.Accepted(accepted.post().of(source.posts()), accepted.offset());
            case ReadOutcome.Rejected rejected ->
                new ReadOutcome.Rejected(rejected.letter().of(source.url().toString()));
        };
    }

    private static String key(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Accepted accepted -> accepted.post().id();
            case ReadOutcome.Rejected rejected ->
                "rejected:" + rejected.letter().sha256();
        };
    }

    /** Changes when the entry's words do. */
    private static String fingerprint(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Accepted accepted -> fingerprint(accepted.post());
            case ReadOutcome.Rejected rejected -> rejected.letter().sha256();
        };
    }

    static String fingerprint(Post post) {
        return Sha256.hex(post.content()).substring(0, 16);
    }

    private static Poll problem(PollState state, String address, String code, int status) {
        return new Poll(List.of(), state, List.of(new Poll.Problem(address, code, status)));
    }
}
