package org.zhengming.jobs.stream;

/**
 * What deduplication remembers of a post, kept in checkpoints: no text, no id, only digests.
 *
 * @param fingerprint {@link PostDigest#fingerprint} of the newest observation
 * @param observedAt when that was, milliseconds since 1970
 * @param firstObservedAt when the first observation was, milliseconds since 1970
 */
public record Seen(String fingerprint, long observedAt, long firstObservedAt) {}
