package org.zhengming.ingest.export;

import java.io.Closeable;
import java.util.Iterator;
import org.zhengming.ingest.ReadOutcome;

/**
 * The items of one export, pulled one at a time in the order of the file. Reading the same bytes again gives the same
 * outcomes in the same order, so {@link #position()} is enough to resume.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw {@link java.io.UncheckedIOException} when the storage fails; what the
 * file contains never makes them throw. Not for use by several threads.
 */
public interface PostReader extends Iterator<ReadOutcome>, Closeable {

    /** How many outcomes {@link #next()} has returned, the skipped ones included. */
    long position();

    /**
     * Passes over the next {@code outcomes} outcomes, or fewer when the export ends before: a reader opened again
     * continues where another one stopped after {@code skip(position)}.
     */
    default void skip(long outcomes) {
        for (long skipped = 0; skipped < outcomes && hasNext(); skipped++) {
            next();
        }
    }
}
