package org.zhengming.ingest.feed;

import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;

/** One entry of a feed, cut out and not yet read. */
interface FeedEntry {

    Post read() throws ItemRejected;

    /** The entry's bytes, in UTF-8. */
    byte[] raw();
}
