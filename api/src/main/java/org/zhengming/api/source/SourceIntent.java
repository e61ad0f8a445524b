package org.zhengming.api.source;

/** What is to become of a source that was added. */
public enum SourceIntent {
    READ,
    /** Kept with its place, and not read. */
    PAUSED,
    /** Its place is forgotten. */
    REMOVED
}
