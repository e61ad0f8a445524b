package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.IndexException;

/** Tries again with growing pauses while the cluster is down or asks to slow down, and gives up in the end. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Duration patience;
    private volatile boolean over;

    Patience(Duration patience) {
        this.patience = patience;
    }

    /** A call of the cluster. */
    interface Call<T> {
        T run() throws IOException;
    }

    /** From now on, nothing is tried a second time. */
    void end() {
        over = true;
    }

    /**
     * @throws IndexException if the cluster refuses what no second attempt would change
     * @throws UncheckedIOException if it still fails when patience is at its end
     */
    <T> T run(Call<T> call) {
        Attempt attempt = begin();
        while (true) {
            try {
                return call.run();
            } catch (ElasticsearchException | IOException failure) {
                attempt.pause(failure);
            }
        }
    }

    Attempt begin() {
        return new Attempt();
    }

    /** The pauses of one call. */
    final class Attempt {

        private final long deadline = System.nanoTime() + patience.toNanos();
        private int failures;

        /**
         * @param cause why another attempt is needed
         * @throws RuntimeException instead, if another attempt would change nothing or patience is at its end
         */
        void pause(Exception cause) {
            if (over || System.nanoTime() > deadline || !Failures.isPassing(cause)) {
                throw Failures.of(cause);
            }
            long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures++, 10));
            LOG.debug("The cluster is tried again within {} ms: {}", most, cause.getMessage());
            try {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new InterruptedIOException("Interrupted while waiting for the cluster"));
            }
        }
    }
}
