package org.zhengming.jobs.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;

/**
 * The dead letter of a post on which the analysis itself failed, so that one post cannot stop the stream. It names the
 * error's kind and place in the program, never its message, which might quote the post.
 */
final class FailedAnalysis {

    private static final Logger LOG = LoggerFactory.getLogger(FailedAnalysis.class);

    private FailedAnalysis() {}

    static DeadLetter deadLetter(ObservedPost observed, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "unknown place" : trace[0].toString();
        LOG.error(
                "The analysis failed on an item of {} at offset {}: {} at {}",
                observed.location(),
                observed.offset(),
                failure.getClass().getName(),
                place);
        byte[] content = observed.post().content().getBytes(StandardCharsets.UTF_8);
        return new DeadLetter(
                observed.location(),
                observed.offset(),
                RejectReason.ANALYSIS_FAILED,
                "The analysis failed with " + failure.getClass().getSimpleName() + " at " + place + ".",
                Sha256.hex(content),
                content.length,
                Instant.ofEpochMilli(observed.observedAt()));
    }
}
