package org.zhengming.api.demo;

import java.time.Instant;
import org.zhengming.ingest.Post;

/**
 * A post of the demo corpus.
 *
 * @param post with its publication moved into the demo's time
 * @param releaseAt when its channel begins to show it
 */
public record DemoPost(Post post, DemoChannel channel, Instant releaseAt) {}
