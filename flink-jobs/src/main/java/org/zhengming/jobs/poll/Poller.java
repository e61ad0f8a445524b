package org.zhengming.jobs.poll;

import java.io.Closeable;
import java.io.IOException;

/** Asks places for what is new. Used by several threads, each place by one at a time. */
public interface Poller<T> extends Closeable {

    /**
     * Asks one place once. A place that does not answer is a {@link PollResult#problem()}, not an exception.
     *
     * @param id which place
     * @param state {@link PollResult#state()} of the poll before, or {@code null} at the first
     */
    PollResult<T> poll(String id, String state) throws InterruptedException;

    /** What the gauge of a place shows when {@link #poll} failed with an error of the program. */
    default String failed(String id, RuntimeException error) {
        return "Polling failed with " + error.getClass().getSimpleName() + ".";
    }

    @Override
    default void close() throws IOException {}
}
