package org.zhengming.jobs.index;

import java.io.IOException;
import java.util.Queue;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.DeadLetter;

/** Writes down what the index refused since the last commit. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Queue<DeadLetter> letters;
    private final RefusedLetters folder;
    private final Counter written;

    /** @param letters filled by the index, from any thread */
    Refusals(Queue<DeadLetter> letters, RefusedLetters folder, Counter written) {
        this.letters = letters;
        this.folder = folder;
        this.written = written;
    }

    void write() throws IOException {
        for (DeadLetter letter = letters.poll(); letter != null; letter = letters.poll()) {
            folder.write(letter);
            written.inc();
            LOG.warn("{} It is a dead letter now.", letter.detail());
        }
    }
}
