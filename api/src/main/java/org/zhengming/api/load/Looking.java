package org.zhengming.api.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again, in a thread of its own. */
public final class Looking implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    private final Duration longest;
    private final ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param longest how long closing waits for a look that runs
     */
    public Looking(String name, Duration longest) {
        this.longest = longest;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Looks at once and then again after each pause. A look that throws is the last. */
    public void every(Duration pause, Runnable look) {
        thread.scheduleWithFixedDelay(look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The same, where a look that throws is told in the log, and the next comes after its pause.
     *
     * @param trouble what cannot be done then, a sentence without its end
     */
    public void every(Duration pause, String trouble, Runnable look) {
        every(pause, () -> {
            try {
                look.run();
            } catch (RuntimeException failure) {
                LOG.warn("{}: {}", trouble, failure.getClass().getSimpleName());
            }
        });
    }

    /** Lets a look that runs end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
