package org.zhengming.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.ingest.DeadLetters;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.WebText;

/** Reads feeds. A feed that is none is one dead letter, and so is an entry that is none. */
public final class FeedReader {

    private final Clock clock;

    /** @param clock stamps the dead letters */
    public FeedReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param body RSS 0.9 to 2.0, Atom 0.3 or 1.0, or JSON Feed
     * @param contentType as the server declares it, or {@code null}
     * @param url of the feed; named as the source in dead letters, and base of relative links
     * @param source what the posts carry as their source
     * @return one outcome an entry, in the feed's order; an entry's offset is its ordinal, counted from 0
     */
    public List<ReadOutcome> read(byte[] body, String contentType, URI url, String source) {
        DeadLetters letters = new DeadLetters(url.toString(), clock);
        List<FeedEntry> entries = entries(body, contentType, url, source);
        if (entries == null) {
            return List.of(letters.rejected(
                    0, RejectReason.UNKNOWN_FORMAT, "The content is no RSS, Atom or JSON feed.", body));
        }
        List<ReadOutcome> outcomes = new ArrayList<>();
        for (FeedEntry entry : entries) {
            outcomes.add(outcome(entry, outcomes.size(), letters));
        }
        return outcomes;
    }

    /**
     * As {@link #read}, but only the entries whose own bytes have a hash, wherever in the feed they stand by now.
     *
     * @param sha256 as in a dead letter
     */
    public List<ReadOutcome> readAgain(byte[] body, String contentType, URI url, String source, String sha256) {
        DeadLetters letters = new DeadLetters(url.toString(), clock);
        List<FeedEntry> entries = entries(body, contentType, url, source);
        return entries == null
                ? List.of()
                : entries.stream()
                        .filter(entry -> Sha256.hex(entry.raw()).equals(sha256))
                        .map(entry -> outcome(entry, entries.indexOf(entry), letters))
                        .toList();
    }

    /** @return {@code null} when it is no feed */
    private static List<FeedEntry> entries(byte[] body, String contentType, URI url, String source) {
        WebText text = WebText.decode(body, contentType);
        return text.text().stripLeading().startsWith("{")
                ? JsonFeed.entries(text.text().getBytes(StandardCharsets.UTF_8), url, source)
                : XmlFeed.entries(text, url, source);
    }

    private static ReadOutcome outcome(FeedEntry entry, long ordinal, DeadLetters letters) {
        try {
            return new ReadOutcome.Accepted(entry.read(), ordinal);
        } catch (ItemRejected e) {
            return letters.rejected(ordinal, e.reason(), e.getMessage(), entry.raw());
        }
    }
}
