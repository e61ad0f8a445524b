package org.zhengming.ingest;

import java.time.Clock;
import java.util.Objects;

/** Writes the dead letters of one source, all stamped by the same clock. */
public final class DeadLetters {

    private final String source;
    private final Clock clock;

    /** @param source file, feed or page whose items are rejected */
    public DeadLetters(String source, Clock clock) {
        this.source = Objects.requireNonNull(source, "source");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * @param offset as in {@link DeadLetter}
     * @param detail one plain sentence, free of the item's content
     * @param raw the item's bytes; only their hash and number are kept
     */
    public DeadLetter letter(long offset, RejectReason reason, String detail, byte[] raw) {
        return letter(offset, reason, detail, Sha256.hex(raw), raw.length);
    }

    /** For items too large to be held: the hash was taken while they passed. */
    public DeadLetter letter(long offset, RejectReason reason, String detail, String sha256, long size) {
        return new DeadLetter(source, offset, reason, detail, sha256, size, clock.instant());
    }

    /** The outcome that carries {@link #letter(long, RejectReason, String, byte[])}. */
    public ReadOutcome rejected(long offset, RejectReason reason, String detail, byte[] raw) {
        return new ReadOutcome.Rejected(letter(offset, reason, detail, raw));
    }
}
