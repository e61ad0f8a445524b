package org.zhengming.jobs;

/** The job cannot be started. The message is one plain sentence and what to do about it. */
public final class JobStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public JobStartException(String code, String message, String wayOut) {
        this(code, message, wayOut, null);
    }

    public JobStartException(String code, String message, String wayOut, Throwable cause) {
        super(message + " " + wayOut, cause);
        this.code = code;
    }

    /** Stable, upper-case words joined by {@code _}. */
    public String code() {
        return code;
    }
}
