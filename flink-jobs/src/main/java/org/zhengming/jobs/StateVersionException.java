package org.zhengming.jobs;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.apache.flink.util.ExceptionUtils;

/**
 * State in a checkpoint or savepoint was written by a program that is newer than this one. Flink does not try again: it
 * would come to the same.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class StateVersionException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what kind of state
     * @param found its version
     * @param known the newest version that this program reads, 0 for a kind that it does not know
     */
    public StateVersionException(String what, int found, int known) {
        super(
                known == 0
                        ? "this program does not know %s".formatted(what)
                        : "%s has version %d, this program knows %d".formatted(what, found, known));
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
                .map(StateVersionException::refusal);
    }

    /** The same for an operator. */
    public JobStartException refusal() {
        return new JobStartException(
                "STATE_NEWER",
                "The saved place was written by a newer version of the program (" + getMessage() + ").",
                "Run that version again; or go on from a place that this version saved (--from-savepoint for a cluster);"
                        + " or move checkpoints away to read everything from the start.",
                this);
    }
}
