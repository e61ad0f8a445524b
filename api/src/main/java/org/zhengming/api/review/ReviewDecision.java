package org.zhengming.api.review;

/** What somebody decides about a finding. */
public enum ReviewDecision {
    /** The machine is right, and nothing more is to be done now. */
    CONFIRM,
    /** The machine is wrong: about nobody of ours, or nothing of what it says. */
    FALSE_ALARM,
    /** Lawful speech: shielded from now on, whatever the machine says. */
    LAWFUL,
    /** A case is opened about it. */
    OPEN_CASE,
    /** Somebody else looks too, without seeing this reader's view. */
    SECOND_READER;

    /** Whether nobody needs to look any more. */
    boolean ends() {
        return this != SECOND_READER;
    }
}
