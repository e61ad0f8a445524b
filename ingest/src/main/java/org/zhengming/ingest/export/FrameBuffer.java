package org.zhengming.ingest.export;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.zhengming.ingest.Sha256;

/** Collects the bytes of one item up to a limit; beyond it only their hash and number. */
final class FrameBuffer {

    private static final int FIRST = 4096;

    private final int maxBytes;
    private byte[] bytes = new byte[FIRST];
    private int held;
    private long dropped;
    private long offset;
    private MessageDigest digest;

    FrameBuffer(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Forgets everything and starts an item at {@code offset}. */
    void start(long offset) {
        this.offset = offset;
        held = 0;
        dropped = 0;
        digest = null;
        if (bytes.length > 1 << 20) {
            bytes = new byte[FIRST];
        }
    }

    void add(int value) {
        if (held == bytes.length) {
            grow();
        }
        bytes[held++] = (byte) value;
    }

    boolean isEmpty() {
        return held == 0 && dropped == 0;
    }

    boolean tooLarge() {
        return digest != null;
    }

    long size() {
        return dropped + held;
    }

    /** The bytes held, at most the limit. */
    byte[] held() {
        return Arrays.copyOf(bytes, held);
    }

    Frame frame(Frame.State state) {
        if (digest == null && held > maxBytes) {
            spill();
        }
        if (digest == null) {
            return Frame.of(offset, held(), state);
        }
        long size = size();
        spill();
        return new Frame(offset, new byte[0], size, HexFormat.of().formatHex(digest.digest()), Frame.State.TOO_LARGE);
    }

    private void grow() {
        if (digest != null || held >= maxBytes) {
            spill();
        } else {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, Math.max(FIRST, maxBytes + 1L)));
        }
    }

    private void spill() {
        digest = digest == null ? Sha256.start() : digest;
        digest.update(bytes, 0, held);
        dropped += held;
        held = 0;
    }
}
