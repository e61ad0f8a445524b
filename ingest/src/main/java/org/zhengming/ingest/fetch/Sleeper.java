package org.zhengming.ingest.fetch;

import java.time.Duration;

/** Waiting. */
@FunctionalInterface
public interface Sleeper {

    /** Blocks the thread. */
    Sleeper SYSTEM = Thread::sleep;

    void sleep(Duration duration) throws InterruptedException;
}
