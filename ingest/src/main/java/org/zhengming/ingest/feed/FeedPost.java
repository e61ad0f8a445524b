package org.zhengming.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.PlainText;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.Sha256;

/**
 * The parts of an entry, whatever the feed's format.
 *
 * @param id as the feed gives it, or {@code null}
 * @param link absolute or relative, or {@code null}
 * @param title plain text, or {@code null}
 * @param text plain text, or {@code null}
 */
record FeedPost(String id, String link, String author, String title, String text, Instant publishedAt) {

    /**
     * The id is the entry's own, else its link, else a hash of its content. An own id that is no URI is only unique
     * within its feed and gets the feed's address in front.
     *
     * @throws ItemRejected when the entry has neither title nor text
     */
    Post toPost(URI feed, String source) throws ItemRejected {
        String heading = blankToNull(title);
        String body = blankToNull(text);
        if (body == null && heading == null) {
            throw ItemRejected.missing("text");
        }
        String url = absolute(feed, blankToNull(link));
        String content = body == null ? heading : body;
        return new Post(
                postId(feed, url, heading, content),
                source,
                PostKind.NEWS,
                url,
                blankToNull(author),
                body == null ? null : heading,
                PlainText.wellFormed(content),
                publishedAt,
                null,
                null);
    }

    private String postId(URI feed, String url, String heading, String content) {
        String own = blankToNull(id);
        if (own != null) {
            return own.contains(":") ? own : feed + "#" + own;
        }
        return url != null ? url : "sha256:" + Sha256.hex((heading + "\n" + content).getBytes(StandardCharsets.UTF_8));
    }

    private static String absolute(URI feed, String link) {
        try {
            return link == null ? null : feed.resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : PlainText.wellFormed(text.strip());
    }
}
