package org.zhengming.api.evidence.capture;

/** A page cannot be captured. */
public final class CaptureFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private final Code code;

    /** Stable codes. */
    public enum Code {
        /** Not an http or https address with a host, or one that carries a password. */
        ADDRESS_INVALID,
        /** The host, or one a redirect leads to, has an address outside the public internet. */
        PRIVATE_ADDRESS,
        /** The host has no address, takes no connection, or broke it off. */
        UNREACHABLE,
        /** The answer was not complete in time. */
        TIMEOUT,
        /** The answer is larger than the limit. */
        TOO_LARGE,
        /** More redirects than the limit, or one that names no place. */
        REDIRECTS,
        /** The answer is no HTTP. */
        ANSWER_BROKEN
    }

    CaptureFailure(Code code) {
        super(code.name());
        this.code = code;
    }

    CaptureFailure(Code code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
