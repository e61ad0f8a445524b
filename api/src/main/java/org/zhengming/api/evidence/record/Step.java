package org.zhengming.api.evidence.record;

import java.time.Instant;

/**
 * One step of a capture, so that it can be done again.
 *
 * @param detail what it was about: an address, a status, a reason
 */
public record Step(Instant at, Kind kind, String detail) {

    /** What was done; the sentence for it stands in the bundle {@code evidence}. */
    public enum Kind {
        STARTED,
        NAME_RESOLVED,
        CONNECTED,
        CERTIFICATE_SEEN,
        REQUEST_SENT,
        ANSWER_READ,
        REDIRECT_FOLLOWED,
        /** What the host's robots.txt says to programs about the page; it is written down and does not stop a capture. */
        ROBOTS_READ,
        TEXT_EXTRACTED,
        PICTURE_TAKEN,
        PICTURE_NOT_TAKEN,
        COPY_COVERED,
        HASHED,
        FINISHED
    }
}
