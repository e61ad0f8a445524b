package org.zhengming.api.review;

import java.time.Instant;
import java.util.List;

/**
 * A finding in the queue, in the hands of one reader.
 *
 * @param finding its id
 * @param urgency see {@link Urgency}
 * @param urgentFor codes of what raises it
 * @param firstSeen when it came into the queue
 * @param lockedUntil nobody else is given it before
 */
record ReviewItem(String finding, int urgency, List<String> urgentFor, Instant firstSeen, Instant lockedUntil) {

    ReviewItem {
        urgentFor = List.copyOf(urgentFor);
    }
}
