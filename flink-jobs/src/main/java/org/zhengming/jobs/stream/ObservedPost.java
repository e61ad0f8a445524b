package org.zhengming.jobs.stream;

import java.time.Instant;
import org.zhengming.ingest.Post;

/**
 * A post and where and when it was seen; the fields are those of {@link SourceItem}.
 *
 * @param observedAt milliseconds since 1970
 */
public record ObservedPost(String source, String location, long offset, long observedAt, Post post) {

    /** The same, published at {@code firstObservedAt} (milliseconds since 1970) when the source gave no time. */
    ObservedPost orPublishedAt(long firstObservedAt) {
        if (post.publishedAt() != null) {
            return this;
        }
        Post dated = new Post(
                post.id(),
                post.source(),
                post.kind(),
                post.url(),
                post.author(),
                post.title(),
                post.text(),
                Instant.ofEpochMilli(firstObservedAt),
                post.metrics(),
                post.repostOf());
        return new ObservedPost(source, location, offset, observedAt, dated);
    }
}
