package org.zhengming.analytics.index;

import java.util.Objects;

/** The index cannot be used as asked, for a reason that an operator can act on. */
public final class IndexException extends RuntimeException {

    /** Stable names of what went wrong. */
    public enum Code {
        /** Another process, or another opening in this one, is writing to the index. */
        INDEX_LOCKED,
        /** The directory holds something that is not an index of this system. */
        INDEX_FOREIGN,
        /** Files of the index are damaged or missing. */
        INDEX_CORRUPT,
        /** The index, or a document in it, was written by a newer version of this system. */
        INDEX_TOO_NEW,
        /** Writing through an opening that only reads. */
        INDEX_READ_ONLY,
        /** Used after it was closed. */
        INDEX_CLOSED,
        /** The cluster does not let this system in, or not do what it must. */
        INDEX_REFUSED
    }

    private final Code code;
    private final String wayOut;

    /**
     * @param message one plain sentence, without private values
     * @param wayOut what the operator can do, one plain sentence
     * @param cause or {@code null}
     */
    public IndexException(Code code, String message, String wayOut, Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.wayOut = Objects.requireNonNull(wayOut, "wayOut");
    }

    public Code code() {
        return code;
    }

    public String wayOut() {
        return wayOut;
    }
}
