package org.zhengming.analytics.evaluation;

import org.zhengming.analytics.Route;

/** Counts how lawful posts and posts about nobody fared. Not safe for use by many threads. */
public final class Shielding {

    private Share lawfulReferred = Share.NONE;
    private Share dropped = Share.NONE;
    private Share hardDropped = Share.NONE;

    void add(LabelledCase labelled, Route route) {
        Route expected = labelled.expectation().route();
        if (expected == Route.MONITOR || expected == Route.DROP) {
            lawfulReferred = lawfulReferred.plus(route == Route.REFERRAL_REVIEW);
        }
        if (expected == Route.DROP) {
            dropped = dropped.plus(route == Route.DROP);
            if (labelled.hard()) {
                hardDropped = hardDropped.plus(route == Route.DROP);
            }
        }
    }

    /** Of the posts expected under MONITOR or DROP, those that were sent to REFERRAL_REVIEW. */
    public Share lawfulReferred() {
        return lawfulReferred;
    }

    /** Of the posts about namesakes, common words and other people, those that were dropped. */
    public Share dropped() {
        return dropped;
    }

    /** As {@link #dropped}, of those meant to mislead. */
    public Share hardDropped() {
        return hardDropped;
    }
}
