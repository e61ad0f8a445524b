package org.zhengming.ingest.source;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.fetch.ContentKind;
import org.zhengming.ingest.fetch.FetchOutcome;
import org.zhengming.ingest.fetch.Fetcher;
import org.zhengming.ingest.fetch.Validators;
import org.zhengming.ingest.page.PageLinks;
import org.zhengming.ingest.page.PageReader;

/**
 * Polls pages: those listed, asked conditionally each time, and those that a list page links to, each read once. Gives
 * out the pages that are new or have changed.
 */
public final class PagePoller {

    /** Most linked pages read in one poll; the rest is read in the next ones. */
    static final int MOST_LINKED = 50;

    private final Fetcher fetcher;
    private final PageReader reader;
    private final Clock clock;

    public PagePoller(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.reader = new PageReader(clock);
        this.clock = clock;
    }

    /** Fetches every listed page and the new linked ones, waiting for their hosts' turns. */
    public Poll poll(PagesSource source, PollState state) throws InterruptedException {
        Visit visit = new Visit(source, state);
        for (URI url : source.urls()) {
            visit.listed(url);
        }
        if (source.list() != null) {
            visit.linked();
        }
        return visit.poll();
    }

    /**
     * Fetches the page once more that a dead letter is of.
     *
     * @return what it reads as now, nothing when the page is another by now; empty when it cannot be fetched
     */
    public Optional<List<ReadOutcome>> readAgain(PagesSource source, DeadLetter letter) throws InterruptedException {
        String address = letter.source();
        FetchOutcome outcome =
                fetcher.fetch(URI.create(address), ContentKind.PAGE, Validators.NONE, source.allowPrivateAddresses());
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> {
                ReadOutcome read = read(source, address, fetched);
                boolean same = letter.reason() == RejectReason.ANALYSIS_FAILED
                        ? FeedPoller.holds(read, letter)
                        : Sha256.hex(fetched.body()).equals(letter.sha256());
                yield Optional.of(same ? List.of(read) : List.of());
            }
            case FetchOutcome.TooLarge large -> Optional.of(List.of(FeedPoller.tooLarge(address, large, clock)));
            case FetchOutcome.NotModified unchanged -> Optional.empty();
            case FetchOutcome.Refused refused -> Optional.empty();
            case FetchOutcome.Failed failed -> Optional.empty();
        };
    }

    /** A letter names the address that is asked for, wherever redirects led. */
    private ReadOutcome read(PagesSource source, String address, FetchOutcome.Fetched fetched) {
        ReadOutcome outcome = reader.read(fetched.body(), fetched.contentType(), fetched.finalUrl(), source.name());
        return outcome instanceof ReadOutcome.Rejected rejected
                ? new ReadOutcome.Rejected(rejected.letter().of(address))
                : outcome;
    }

    /** One poll under way. */
    private final class Visit {
        private final PagesSource source;
        private final List<ReadOutcome> outcomes = new ArrayList<>();
        private final List<Poll.Problem> problems = new ArrayList<>();
        private final Set<String> offered = new LinkedHashSet<>();
        private PollState state;
        private boolean offersAreKnown = true;

        Visit(PagesSource source, PollState state) {
            this.source = source;
            this.state = state;
        }

        Poll poll() {
            return new Poll(outcomes, offersAreKnown ? state.keepOnly(offered) : state, problems);
        }

        void listed(URI url) throws InterruptedException {
            offered.add(url.toString());
            page(url, state.validatorsOf(url.toString()));
        }

        void linked() throws InterruptedException {
            String list = source.list().toString();
            offered.add(list);
            FetchOutcome outcome = fetch(source.list(), Validators.NONE);
            if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
                offersAreKnown = false;
                note(list, outcome);
                return;
            }
            int read = 0;
            for (URI link : PageLinks.find(fetched.body(), fetched.contentType(), fetched.finalUrl(), source.links())) {
                offered.add(link.toString());
                if (!state.hasSeen(link.toString()) && read < MOST_LINKED) {
                    page(link, Validators.NONE);
                    read++;
                }
            }
        }

        private void page(URI url, Validators validators) throws InterruptedException {
            FetchOutcome outcome = fetch(url, validators);
            if (outcome instanceof FetchOutcome.Fetched fetched) {
                read(url.toString(), fetched);
            } else {
                note(url.toString(), outcome);
            }
        }

        private FetchOutcome fetch(URI url, Validators validators) throws InterruptedException {
            return fetcher.fetch(url, ContentKind.PAGE, validators, source.allowPrivateAddresses());
        }

        private void read(String address, FetchOutcome.Fetched fetched) {
            ReadOutcome outcome = PagePoller.this.read(source, address, fetched);
            state = state.withValidators(address, fetched.validators());
            giveOut(
                    address,
                    outcome,
                    switch (outcome) {
                        case ReadOutcome.Accepted accepted -> FeedPoller.fingerprint(accepted.post());
                        case ReadOutcome.Rejected rejected -> rejected.letter().sha256();
                    });
        }

        private void giveOut(String address, ReadOutcome outcome, String fingerprint) {
            if (!fingerprint.equals(state.fingerprintOf(address))) {
                outcomes.add(outcome);
                state = state.withSeen(address, fingerprint);
            }
        }

        /** What cannot be fetched for good is not asked for again as long as the list page links to it. */
        private void note(String address, FetchOutcome outcome) {
            switch (outcome) {
                case FetchOutcome.TooLarge large ->
                    giveOut(address, FeedPoller.tooLarge(address, large, clock), large.sha256());
                case FetchOutcome.Refused refused -> {
                    state = state.withSeen(address, refused.code().name());
                    problems.add(new Poll.Problem(address, refused.code().name(), refused.status()));
                }
                case FetchOutcome.Failed failed ->
                    problems.add(new Poll.Problem(address, failed.code().name(), failed.status()));
                case FetchOutcome.NotModified unchanged -> {
                    // what it holds has been given out before
                }
                case FetchOutcome.Fetched fetched -> throw new IllegalStateException("a page that was fetched is read");
            }
        }
    }
}
