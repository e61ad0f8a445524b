package org.zhengming.jobs;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.util.ExceptionUtils;

/** State in a checkpoint or savepoint was written by a program that is newer than this one. */
public final class StateVersionException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what kind of state
     * @param found its version
     * @param known the newest version that this program reads
     */
    public StateVersionException(String what, int found, int known) {
        super("%s has version %d, this program knows %d".formatted(what, found, known));
    }

    /**
     * What to tell an operator, when this is why a job failed.
     *
     * @param failure or {@code null} for none
     */
    public static Optional<JobStartException> told(Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        return ExceptionUtils.findSerializedThrowable(
                        failure, StateVersionException.class, StateVersionException.class.getClassLoader())
                .map(newer -> new JobStartException(
                        "STATE_NEWER",
                        "The saved place was written by a newer version of the program (" + newer.getMessage() + ").",
                        "Run that version again, or move checkpoints away to read everything from the start.",
                        failure));
    }
}
