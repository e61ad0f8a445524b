package org.zhengming.analytics.reanalysis;

import java.util.Optional;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.IndexedFindings;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.ingest.Post;

/**
 * Judges one indexed finding anew, from its original: sealed where something was masked, else the text itself. What is
 * judged as before stays untouched, so that doing it twice changes nothing. Safe for use by many threads.
 */
public final class Reanalysis {

    private final Analyser analyser;
    private final KeyRing keys;

    /** @param keys that originals were sealed with */
    public Reanalysis(Analyser analyser, KeyRing keys) {
        this.analyser = analyser;
        this.keys = keys;
    }

    /**
     * @return the document with its new finding and the next version, in its story and as old as before; with route DROP
     *     when it is to be taken out of the index; empty when it is judged as before
     * @throws org.zhengming.analytics.index.SealException if the original cannot be unsealed
     */
    public Optional<IndexedFinding> of(IndexedFinding held) {
        Post post = original(held);
        Finding finding = analyser.analyse(post);
        if (finding.route() == Route.DROP) {
            return Optional.of(held.rejudged(finding));
        }
        IndexedFinding fresh = IndexedFindings.of(
                post, finding, held.version() + 1, held.observedAt(), content -> keys.sealText(post.id(), content));
        return fresh.finding().equals(held.finding())
                ? Optional.empty()
                : Optional.of(fresh.inStory(held.story(), held.spread()));
    }

    /** The post without its author, who is kept nowhere. A mask is as long as what it covers. */
    private Post original(IndexedFinding held) {
        String content =
                held.sealedContent() == null ? held.content() : keys.unsealText(held.id(), held.sealedContent());
        boolean titled = held.title() != null && !held.title().isEmpty();
        int textStart = titled ? held.title().length() + 1 : 0;
        return new Post(
                held.id(),
                held.source(),
                held.kind(),
                held.url(),
                null,
                titled ? content.substring(0, textStart - 1) : held.title(),
                content.substring(textStart),
                held.publishedAt(),
                held.metrics(),
                held.repostOf());
    }
}
