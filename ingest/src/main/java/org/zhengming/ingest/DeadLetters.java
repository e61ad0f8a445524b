package org.zhengming.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
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
        return letter(offset, reason, detail, sha256(raw), raw.length);
    }

    /** For items too large to be held: the hash was taken while they passed. */
    public DeadLetter letter(long offset, RejectReason reason, String detail, String sha256, long size) {
        return new DeadLetter(source, offset, reason, detail, sha256, size, clock.instant());
    }

    /** The outcome that carries {@link #letter(long, RejectReason, String, byte[])}. */
    public ReadOutcome rejected(long offset, RejectReason reason, String detail, byte[] raw) {
        return new ReadOutcome.Rejected(letter(offset, reason, detail, raw));
    }

    /** Lower-case hexadecimal SHA-256 of {@code bytes}. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    /** An empty SHA-256 digest, for bytes that pass in pieces. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
