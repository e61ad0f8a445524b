package org.zhengming.analytics.index;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PostKind;

/**
 * What the index keeps of a post that concerns the registry. It has no author, and every private value in
 * {@code title} and {@code text} is masked character for character, so that spans still fit.
 *
 * @param id the post's id; writing the same id again replaces the document
 * @param version grows with every newer observation of the post; an older version never replaces a newer one
 * @param title masked, or {@code null}
 * @param text masked
 * @param publishedAt never {@code null}: when the source gave none, the time of the first observation
 * @param observedAt when the system last saw the post
 * @param sealedContent the unmasked content, encrypted, or {@code null} when nothing was masked
 * @param story id of the story (事件) that the post belongs to, or {@code null} when it was not grouped
 * @param spread the post's counters as they stood at one time after another, oldest first
 */
public record IndexedFinding(
        String id,
        long version,
        String source,
        PostKind kind,
        String url,
        String title,
        String text,
        Instant publishedAt,
        Instant observedAt,
        Metrics metrics,
        String repostOf,
        Finding finding,
        byte[] sealedContent,
        String story,
        List<SpreadReading> spread) {

    public IndexedFinding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(observedAt, "observedAt");
        Objects.requireNonNull(metrics, "metrics");
        Objects.requireNonNull(finding, "finding");
        spread = spread == null ? List.of() : List.copyOf(spread);
    }

    /** A document of no story, with no counters but the newest. */
    public IndexedFinding(
            String id,
            long version,
            String source,
            PostKind kind,
            String url,
            String title,
            String text,
            Instant publishedAt,
            Instant observedAt,
            Metrics metrics,
            String repostOf,
            Finding finding,
            byte[] sealedContent) {
        this(
                id,
                version,
                source,
                kind,
                url,
                title,
                text,
                publishedAt,
                observedAt,
                metrics,
                repostOf,
                finding,
                sealedContent,
                null,
                List.of());
    }

    /** The same in a story, with its counters over time. */
    public IndexedFinding inStory(String id, List<SpreadReading> readings) {
        return with(version, finding, sealedContent, id, readings);
    }

    /** The same with another finding, as a later version; {@code finding} must fit the masked text. */
    public IndexedFinding rejudged(Finding finding) {
        return with(version + 1, finding, sealedContent, story, spread);
    }

    /** The same with its original sealed anew. */
    public IndexedFinding resealed(byte[] sealed) {
        return with(version, finding, sealed, story, spread);
    }

    private IndexedFinding with(
            long version, Finding finding, byte[] sealedContent, String story, List<SpreadReading> spread) {
        return new IndexedFinding(
                id,
                version,
                source,
                kind,
                url,
                title,
                text,
                publishedAt,
                observedAt,
                metrics,
                repostOf,
                finding,
                sealedContent,
                story,
                spread);
    }

    /** The masked text that the finding's spans count in, as {@link org.zhengming.ingest.Post#content()}. */
    public String content() {
        return title == null || title.isEmpty() ? text : title + "\n" + text;
    }
}
