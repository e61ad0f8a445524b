package org.zhengming.ingest.deadletter;

import java.time.Instant;

/**
 * What became of asking that a dead letter's item be read again.
 *
 * @param letter id of the letter
 * @param by who asked
 * @param at when the state was reached
 */
public record Replay(String letter, State state, String by, Instant at) {

    /** Where a replay stands. The names are stable. */
    public enum State {
        /** Asked for; the running job takes it up within seconds, else the next one to start. */
        REQUESTED,
        /** Read, and on its way through the job like a new post. */
        READ,
        /** Read again, and refused again. */
        REJECTED_AGAIN,
        /** At that place the source now holds something else, or nothing; of a feed: the entry is in it no more. */
        SOURCE_CHANGED,
        /** The source cannot be reached or is no longer there. */
        SOURCE_GONE,
        /** What an index refused has no place in a source. */
        NOT_REPLAYABLE
    }
}
