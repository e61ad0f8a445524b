package org.zhengming.analytics.leak;

/**
 * The blind index cannot be used: its key is missing, exposed or damaged. The message says so and what to do, and never
 * carries a value or a key.
 */
public final class BlindIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    BlindIndexException(String code, String message, String wayOut) {
        super(message + " " + wayOut);
        this.code = code;
    }

    /** Stable, such as {@code INDEX_KEY_INVALID}. */
    public String code() {
        return code;
    }
}
