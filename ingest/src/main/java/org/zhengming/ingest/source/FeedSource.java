package org.zhengming.ingest.source;

import java.net.URI;
import java.time.Duration;

/**
 * An RSS, Atom or JSON feed.
 *
 * @param name what its posts carry as their source; the id when the configuration gives no name
 * @param every time between two polls
 * @param allowPrivateAddresses whether the host may resolve to a private or local address
 */
public record FeedSource(String id, String name, URI url, Duration every, boolean allowPrivateAddresses)
        implements Source {}
