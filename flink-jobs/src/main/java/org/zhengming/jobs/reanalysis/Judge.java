package org.zhengming.jobs.reanalysis;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.reanalysis.Change;
import org.zhengming.analytics.reanalysis.ChangeLedger;
import org.zhengming.analytics.reanalysis.Reanalysis;
import org.zhengming.jobs.rules.Rules;

/** Judges findings anew, writes each change down before it is handed on to be made, and counts. Used by one thread. */
final class Judge implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final Reanalysis reanalysis;
    private final ChangeLedger ledger;
    private final Set<String> changedBefore;
    private final boolean dryRun;
    private long unchanged;
    private long failed;

    Judge(Rules rules, Path sealKeys, Path ledger, boolean dryRun) throws IOException {
        this.reanalysis = new Reanalysis(rules.analyser(), KeyRing.open(sealKeys));
        this.changedBefore = Set.copyOf(ChangeLedger.read(ledger).keySet());
        this.ledger = new ChangeLedger(ledger);
        this.dryRun = dryRun;
    }

    /** What is to be written in place of {@code held}, if anything. */
    Optional<IndexedFinding> judge(IndexedFinding held) {
        Optional<IndexedFinding> fresh;
        try {
            fresh = reanalysis.of(held);
        } catch (RuntimeException e) {
            failed++;
            LOG.warn(
                    "A finding cannot be judged anew and stays as it is: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
        if (fresh.isEmpty() && !changedBefore.contains(held.id())) {
            unchanged++;
        }
        fresh.ifPresent(document -> ledger.append(Change.of(held, document)));
        return dryRun ? Optional.empty() : fresh;
    }

    /** Judged as before, by this judge. */
    long unchanged() {
        return unchanged;
    }

    /** Left as they are because they could not be judged, by this judge. */
    long failed() {
        return failed;
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
