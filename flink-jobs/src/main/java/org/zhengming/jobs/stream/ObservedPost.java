package org.zhengming.jobs.stream;

import org.zhengming.ingest.Post;

/**
 * A post and where and when it was seen; the fields are those of {@link SourceItem}.
 *
 * @param observedAt milliseconds since 1970
 */
public record ObservedPost(String source, String location, long offset, long observedAt, Post post) {}
