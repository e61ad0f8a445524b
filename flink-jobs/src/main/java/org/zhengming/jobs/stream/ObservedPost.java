package org.zhengming.jobs.stream;

import java.time.Instant;
import org.zhengming.ingest.Post;

/**
 * A post and where and when it was seen; the fields are those of {@link SourceItem}.
 *
 * @param observedAt milliseconds since 1970
 */
public record ObservedPost(String source, String location, long offset, long observedAt, Post post, boolean replayed) {

    /** One that was not asked for again. */
    public ObservedPost(String source, String location, long offset, long observedAt, Post post) {
        this(source, location, offset, observedAt, post, false);
    }

    /** The same, published at {@code firstObservedAt} (milliseconds since 1970) when the source gave no time. */
    ObservedPost orPublishedAt(long firstObservedAt) {
        return post.publishedAt() != null
                ? this
                : new ObservedPost(
                        source,
                        location,
                        offset,
                        observedAt,
                        post.datedOr(Instant.ofEpochMilli(firstObservedAt)),
                        replayed);
    }
}
