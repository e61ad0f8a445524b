package org.zhengming.jobs.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.retention.DeletionLog;
import org.zhengming.ingest.retention.DeletionLog.Deletion;
import org.zhengming.ingest.source.RetentionPolicy;
import org.zhengming.jobs.retention.AlertExpiry;
import org.zhengming.jobs.retention.Retention;

/** Deletes dead letters and alarms whose time is over, every ten minutes. Not for use by several threads. */
final class LetterExpiry {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final DeadLetterStore letters;
    private final AlertExpiry alerts;
    private final Retention kept;
    private final DeletionLog log;
    private Instant next = Instant.EPOCH;

    LetterExpiry(DeadLetterStore letters, AlertExpiry alerts, Retention kept, Path deletions) {
        this.letters = letters;
        this.alerts = alerts;
        this.kept = kept;
        this.log = new DeletionLog(deletions);
    }

    void look(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(INTERVAL);
        Instant lettersBefore = now.minus(kept.deadLetters());
        log.add(new Deletion(now, RetentionPolicy.DEAD_LETTERS, lettersBefore, letters.deleteBefore(lettersBefore)));
        Instant alertsBefore = now.minus(kept.alerts());
        log.add(new Deletion(now, RetentionPolicy.ALERTS, alertsBefore, alerts.deleteBefore(alertsBefore)));
    }
}
