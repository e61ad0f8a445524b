package org.zhengming.jobs.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.jobs.retention.DeletionLog;
import org.zhengming.jobs.retention.DeletionLog.Deletion;

/** Deletes dead letters whose time is over, every ten minutes. Not for use by several threads. */
final class LetterExpiry {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final DeadLetterStore letters;
    private final Duration kept;
    private final DeletionLog log;
    private Instant next = Instant.EPOCH;

    LetterExpiry(DeadLetterStore letters, Duration kept, Path deletions) {
        this.letters = letters;
        this.kept = kept;
        this.log = new DeletionLog(deletions);
    }

    void look(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(INTERVAL);
        Instant before = now.minus(kept);
        log.add(new Deletion(now, "dead-letters", before, letters.deleteBefore(before)));
    }
}
