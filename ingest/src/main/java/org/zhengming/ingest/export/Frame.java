package org.zhengming.ingest.export;

import org.zhengming.ingest.Sha256;

/**
 * The raw bytes of one item.
 *
 * @param offset of the first byte in the uncompressed input
 * @param bytes the item, empty when it is {@link State#TOO_LARGE}
 * @param size how many bytes the item has, also when they were not held
 * @param sha256 hash of the bytes when they were not held, else {@code null}
 */
record Frame(long offset, byte[] bytes, long size, String sha256, State state) {

    enum State {
        /** The item ends where its format says. */
        WHOLE,
        /** The item is longer than the limit; its bytes passed by. */
        TOO_LARGE,
        /** The input ended inside the item. */
        CUT,
        /** The bytes cannot be an item of the format. */
        BROKEN
    }

    static Frame of(long offset, byte[] bytes, State state) {
        return new Frame(offset, bytes, bytes.length, null, state);
    }

    /** SHA-256 of all bytes of the item. */
    String hash() {
        return sha256 == null ? Sha256.hex(bytes) : sha256;
    }
}
