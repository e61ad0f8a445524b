package org.zhengming.ingest;

import java.time.Instant;
import java.util.Objects;

/**
 * An item that could not become a {@link Post}. It points at the raw bytes and proves which they were, but does not
 * keep them: bytes nobody could read may concern anybody. Replaying reads {@code source} again at {@code offset} and
 * compares the hash; in a feed, whose entries move, the hash finds the item.
 *
 * @param source file, feed or page the item came from, by the name under which it can be read again
 * @param offset where the item starts: a byte offset in the (uncompressed) source, or the item's ordinal in a feed
 * @param detail one plain sentence, free of the item's content
 * @param sha256 lower-case hexadecimal SHA-256 of the raw bytes as far as they were read
 * @param size number of raw bytes read
 */
public record DeadLetter(
        String source, long offset, RejectReason reason, String detail, String sha256, long size, Instant rejectedAt) {

    public DeadLetter {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(rejectedAt, "rejectedAt");
    }

    /** The same of another source, as when a redirect led away from the address that is asked for. */
    public DeadLetter of(String other) {
        return new DeadLetter(other, offset, reason, detail, sha256, size, rejectedAt);
    }
}
