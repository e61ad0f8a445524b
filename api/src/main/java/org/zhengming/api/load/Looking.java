package org.zhengming.api.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again, in a thread of its own. */
public final class Looking implements AutoCloseable {

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
