package org.zhengming.analytics.index;

import java.util.Objects;

/** A content cannot be sealed or unsealed. The message holds nothing of the content, the way out says what to do. */
public final class SealException extends RuntimeException {

    /** Stable names of what went wrong. */
    public enum Code {
        /** The seal was changed, belongs to another post or was made with another key. */
        SEAL_BROKEN,
        /** The key file does not hold a key. */
        SEAL_KEY_INVALID,
        /** Others than its owner may read or change the key file. */
        SEAL_KEY_EXPOSED
    }

    private final Code code;
    private final String wayOut;

    SealException(Code code, String message, String wayOut, Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.wayOut = Objects.requireNonNull(wayOut, "wayOut");
    }

    static SealException broken(Throwable cause) {
        return new SealException(
                Code.SEAL_BROKEN,
                "The sealed content cannot be opened: it was changed, belongs to another post or another key sealed it.",
                "Check that the key file is the one that was in use when the post was indexed.",
                cause);
    }

    public Code code() {
        return code;
    }

    public String wayOut() {
        return wayOut;
    }
}
