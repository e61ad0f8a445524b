package org.zhengming.api.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.deadletter.Replay;
import org.zhengming.ingest.deadletter.StoredLetter;

/**
 * A dead letter. It tells where the item is and which it was, never what it says.
 *
 * @param source file, page, feed or {@code kafka:source/topic/partition}
 * @param offset of the item in the source
 * @param detail one sentence, free of the item's content
 * @param sha256 of the item's bytes
 * @param size of the item in bytes
 * @param replay the latest, or {@code null} when nobody asked for one
 */
public record DeadLetterView(
        String id,
        String source,
        long offset,
        RejectReason reason,
        String detail,
        String sha256,
        long size,
        Instant rejectedAt,
        @Nullable ReplayView replay) {

    /** Somebody asked that the item be read again. */
    public record ReplayView(Replay.State state, String by, Instant at) {

        static ReplayView of(Replay replay) {
            return new ReplayView(replay.state(), replay.by(), replay.at());
        }
    }

    static DeadLetterView of(StoredLetter stored) {
        return new DeadLetterView(
                stored.id(),
                stored.letter().source(),
                stored.letter().offset(),
                stored.letter().reason(),
                stored.letter().detail(),
                stored.letter().sha256(),
                stored.letter().size(),
                stored.letter().rejectedAt(),
                stored.replay() == null ? null : ReplayView.of(stored.replay()));
    }
}
