package org.zhengming.api.audit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a check of the log found.
 *
 * @param lines good lines, up to the first broken one
 * @param lastHash hash of the last good line, 64 zeros when there is none
 * @param broken the first broken line, if there is one
 */
public record AuditVerification(long lines, String lastHash, Optional<Broken> broken) {

    /** @param line from 1 */
    public record Broken(Path file, long line, Fault fault) {}

    /** What is wrong with a line. */
    public enum Fault {
        /** Not a whole line as the log writes it. */
        UNREADABLE,
        /** Its content does not give its hash. */
        CHANGED,
        /** Its number does not follow: lines before it are missing, doubled or moved. */
        OUT_OF_SEQUENCE,
        /** It was not chained to the line before. */
        NOT_CHAINED,
        /** It is not the line whose hash was noted: the log was written anew. */
        REWRITTEN,
        /** A line whose hash was noted is gone: the log was cut off here. */
        SHORTENED
    }

    public boolean sound() {
        return broken.isEmpty();
    }
}
