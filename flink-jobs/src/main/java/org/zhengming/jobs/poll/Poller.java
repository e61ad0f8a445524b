package org.zhengming.jobs.poll;

import java.io.IOException;

/** Asks one place for what is new. Used by one thread. */
public interface Poller<T> extends AutoCloseable {

    /**
     * Asks once. A place that does not answer is a {@link Poll#problem()}, not an exception.
     *
     * @param state {@link Poll#state()} of the poll before, or {@code null} at the first
     */
    Poll<T> poll(String state) throws IOException, InterruptedException;

    @Override
    default void close() throws IOException {}
}
