package org.zhengming.ingest.source;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhengming.ingest.DeadLetters;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.feed.FeedReader;
import org.zhengming.ingest.fetch.ContentKind;
import org.zhengming.ingest.fetch.FetchOutcome;
import org.zhengming.ingest.fetch.Fetcher;

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

    static ReadOutcome tooLarge(String address, FetchOutcome.TooLarge large, Clock clock) {
        String detail = "The answer is larger than the limit, or never ends.";
        return new ReadOutcome.Rejected(new DeadLetters(address, clock)
                .letter(0, RejectReason.TOO_LARGE, detail, large.sha256(), large.size()));
    }

    private Poll read(FeedSource source, PollState state, FetchOutcome.Fetched fetched) {
        List<ReadOutcome> outcomes =
                reader.read(fetched.body(), fetched.contentType(), fetched.finalUrl(), source.name()).stream()
                        .map(outcome -> ofKind(source.posts(), outcome))
                        .toList();
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

    private static ReadOutcome ofKind(PostKind kind, ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Accepted accepted
                ? new ReadOutcome.Accepted(accepted.post().of(kind), accepted.offset())
                : outcome;
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
