package org.zhengming.ingest;

/**
 * Counters a platform shows beside a post, each a whole number of zero or more, or {@code null} when the platform
 * does not show it.
 */
public record Metrics(Long views, Long reposts, Long comments, Long likes) {

    /** No counter is known. */
    public static final Metrics UNKNOWN = new Metrics(null, null, null, null);
}
