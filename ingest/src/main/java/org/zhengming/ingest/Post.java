package org.zhengming.ingest;

import java.time.Instant;
import java.util.Objects;

/**
 * One public item as a source gave it (帖文). Only {@code id} and {@code text} are always there; every other field may
 * be {@code null} except {@code kind} and {@code metrics}.
 *
 * <p>{@code author} is the name the page shows. It goes no further than the analysis: no index, file or answer carries
 * it (design principle: no file on authors).
 *
 * @param id unique among all posts, kept as the source gave it
 * @param source short name of the platform or feed, such as {@code weibo}
 * @param text plain text, without markup
 * @param publishedAt when the source says it was published
 * @param repostOf id of the post that this one forwards
 */
public record Post(
        String id,
        String source,
        PostKind kind,
        String url,
        String author,
        String title,
        String text,
        Instant publishedAt,
        Metrics metrics,
        String repostOf) {

    public Post {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        kind = kind == null ? PostKind.POST : kind;
        metrics = metrics == null ? Metrics.UNKNOWN : metrics;
    }

    /**
     * The text that spans count in: {@code title + "\n" + text} when there is a title, else {@code text}. Offsets are
     * UTF-16 code units.
     */
    public String content() {
        return title == null || title.isEmpty() ? text : title + "\n" + text;
    }

    /** The same post as an article, a post or a comment. */
    public Post of(PostKind other) {
        return kind == other
                ? this
                : new Post(id, source, other, url, author, title, text, publishedAt, metrics, repostOf);
    }

    /** The same post; when it has no time of publication, published at {@code time}. */
    public Post datedOr(Instant time) {
        return publishedAt != null
                ? this
                : new Post(id, source, kind, url, author, title, text, time, metrics, repostOf);
    }
}
