package org.zhengming.jobs.index;

import java.io.IOException;
import java.util.Queue;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.jobs.metrics.JobMetrics;

/** Writes down what the index refused since the last commit. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Queue<DeadLetter> letters;
    private final RefusedLetters folder;
    private final Counter written;
    private final Counter deadIndexed;

    /** @param letters filled by the index, from any thread */
    Refusals(Queue<DeadLetter> letters, RefusedLetters folder, MetricGroup metrics) {
        this.letters = letters;
        this.folder = folder;
        this.written = JobMetrics.sum(metrics).counter(JobMetrics.DEAD_LETTERS);
        this.deadIndexed = JobMetrics.sum(metrics).counter(JobMetrics.DEAD_INDEXED);
    }

    void write() throws IOException {
        for (DeadLetter letter = letters.poll(); letter != null; letter = letters.poll()) {
            folder.write(letter);
            written.inc();
            deadIndexed.inc();
            LOG.warn("{} It is a dead letter now.", letter.detail());
        }
    }
}
