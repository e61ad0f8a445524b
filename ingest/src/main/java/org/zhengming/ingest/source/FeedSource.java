package org.zhengming.ingest.source;

import java.net.URI;
import java.time.Duration;
import org.zhengming.ingest.PostKind;

/**
 * An RSS, Atom or JSON feed.
 *
 * @param name what its posts carry as their source; the id when the configuration gives no name
 * @param posts what its entries are: articles of a news site, posts of a forum, or comments
 * @param every time between two polls
 * @param allowPrivateAddresses whether the host may resolve to a private or local address
 */
public record FeedSource(
        String id, String label, String name, URI url, PostKind posts, Duration every, boolean allowPrivateAddresses)
        implements Source {

    /** Of news, called by its id. */
    public FeedSource(String id, String name, URI url, Duration every, boolean allowPrivateAddresses) {
        this(id, id, name, url, PostKind.NEWS, every, allowPrivateAddresses);
    }
}
