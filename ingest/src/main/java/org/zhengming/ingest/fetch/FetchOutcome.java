package org.zhengming.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/** What fetching one address came to. */
public sealed interface FetchOutcome {

    /**
     * The answer, whole.
     *
     * @param body uncompressed
     * @param contentType as the server declares it, or {@code null}
     * @param finalUrl where redirects led
     */
    record Fetched(byte[] body, String contentType, Validators validators, URI finalUrl) implements FetchOutcome {}

    /** Nothing changed since the validators were given out. */
    record NotModified() implements FetchOutcome {}

    /**
     * The body is larger than the limit, or never ends; reading stopped.
     *
     * @param sha256 of the bytes read
     * @param size number of bytes read
     */
    record TooLarge(String sha256, long size) implements FetchOutcome {}

    /**
     * It must not or cannot be fetched, and trying again soon changes nothing.
     *
     * @param status of the answer, or 0 when there was none
     */
    record Refused(Refusal code, int status) implements FetchOutcome {}

    /**
     * It could not be fetched this time.
     *
     * @param status of the last answer, or 0 when there was none
     * @param retryAfter how long the server asks to wait, or {@code null}
     */
    record Failed(Failure code, int status, Duration retryAfter) implements FetchOutcome {}

    /** Stable codes of {@link Refused}. */
    enum Refusal {
        /** robots.txt disallows it. */
        ROBOTS,
        /** The host resolves to a private, local or otherwise special address. */
        PRIVATE_ADDRESS,
        /** Not an http or https address with a host. */
        ADDRESS_INVALID,
        /** More redirects than anyone needs, or one that names no place. */
        REDIRECTS,
        /** Not a kind of content that was asked for. */
        CONTENT_TYPE,
        /** A status other than success, such as 404. */
        STATUS
    }

    /** Stable codes of {@link Failed}. */
    enum Failure {
        /** No connection, or it broke off. */
        UNREACHABLE,
        /** The answer was not complete in time. */
        TIMEOUT,
        /** 429, or 500 and above. */
        STATUS,
        /** The compressed body is broken. */
        BODY_BROKEN,
        /** robots.txt cannot be read just now, so nothing may be fetched. */
        ROBOTS_UNAVAILABLE
    }
}
