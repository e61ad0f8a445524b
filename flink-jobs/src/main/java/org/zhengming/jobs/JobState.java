package org.zhengming.jobs;

import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobStatus;

/** Where the job stands. */
public enum JobState {
    /** Being deployed, for the first time. */
    STARTING,
    /** Working. */
    RUNNING,
    /** Something failed; the job goes back to its last checkpoint and tries again by itself. */
    RECOVERING,
    /** Failed for good. */
    FAILED,
    /** Stopped on request. */
    STOPPED;

    /** What Flink's status means; it calls a job running before its operators are open. */
    public static JobState of(JobStatus status, BooleanSupplier allOperatorsOpen) {
        return switch (status) {
            case INITIALIZING, CREATED -> STARTING;
            case RUNNING -> allOperatorsOpen.getAsBoolean() ? RUNNING : STARTING;
            case FAILING, RESTARTING, RECONCILING, SUSPENDED -> RECOVERING;
            case FAILED -> FAILED;
            case CANCELLING, CANCELED, FINISHED -> STOPPED;
        };
    }
}
