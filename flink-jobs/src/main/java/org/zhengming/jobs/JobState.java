package org.zhengming.jobs;

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
    STOPPED
}
