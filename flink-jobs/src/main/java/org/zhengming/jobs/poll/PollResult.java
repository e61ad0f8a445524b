package org.zhengming.jobs.poll;

import java.util.List;

/**
 * What one poll brought.
 *
 * @param items what is new
 * @param state what the next poll needs to know, such as an ETag; kept in checkpoints; may be {@code null}
 * @param nextAt earliest time of the next poll, milliseconds since 1970
 * @param problem why nothing came, as {@link Poller#failed} would put it, or {@code null} when all is well
 */
public record PollResult<T>(List<T> items, String state, long nextAt, String problem) {

    public PollResult {
        items = List.copyOf(items);
    }
}
