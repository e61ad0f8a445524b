package org.zhengming.ingest;

/** What reading one item of a source came to: a post, or a dead letter. Never an exception, never silence. */
public sealed interface ReadOutcome {

    /** The item was read. {@code offset} as in {@link DeadLetter}. */
    record Accepted(Post post, long offset) implements ReadOutcome {}

    /** The item was not read, and why. */
    record Rejected(DeadLetter letter) implements ReadOutcome {}
}
