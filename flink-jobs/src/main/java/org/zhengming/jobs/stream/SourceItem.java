package org.zhengming.jobs.stream;

import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;

/**
 * What a source emits: one post, or one dead letter; the other is {@code null}.
 *
 * @param source id of the source in the configuration
 * @param location file or address the item came from
 * @param offset where in it, as in {@link DeadLetter}
 * @param observedAt when the source read it, milliseconds since 1970; the version of whatever becomes of the post
 * @param replayed whether somebody asked for it to be read again
 */
public record SourceItem(
        String source,
        String location,
        long offset,
        long observedAt,
        Post post,
        DeadLetter deadLetter,
        boolean replayed) {

    /** Wraps what reading an item came to. A post that names no source of its own takes the configuration's. */
    public static SourceItem of(String source, String location, long observedAt, ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Accepted(Post post, long offset) ->
                new SourceItem(source, location, offset, observedAt, named(post, source), null, false);
            case ReadOutcome.Rejected(DeadLetter letter) ->
                new SourceItem(source, location, letter.offset(), observedAt, null, letter, false);
        };
    }

    /** The same, read again because somebody asked for it. */
    public SourceItem asReplay() {
        return new SourceItem(source, location, offset, observedAt, post, deadLetter, true);
    }

    private static Post named(Post post, String source) {
        return post.source() != null
                ? post
                : new Post(
                        post.id(),
                        source,
                        post.kind(),
                        post.url(),
                        post.author(),
                        post.title(),
                        post.text(),
                        post.publishedAt(),
                        post.metrics(),
                        post.repostOf());
    }

    /**
     * Event time in milliseconds: when the post was published, but never later than it was observed, so that a date in
     * the future cannot push the watermark ahead.
     */
    public long eventTime() {
        return post == null || post.publishedAt() == null
                ? observedAt
                : Math.min(observedAt, post.publishedAt().toEpochMilli());
    }
}
