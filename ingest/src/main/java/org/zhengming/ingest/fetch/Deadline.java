package org.zhengming.ingest.fetch;

import java.time.Duration;

/** A limit for a whole exchange: a socket's own timeout starts anew with every byte; this one does not. */
final class Deadline {

    private Deadline() {}

    /** Runs something once the time is over, unless the thread that is answered is interrupted before. */
    static Thread watch(Duration timeout, Runnable whenOver) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(timeout);
                whenOver.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
