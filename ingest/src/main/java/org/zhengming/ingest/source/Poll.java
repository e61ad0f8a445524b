package org.zhengming.ingest.source;

import java.util.List;
import org.zhengming.ingest.ReadOutcome;

/**
 * What one poll gave.
 *
 * @param outcomes new and changed items only
 * @param state to hand to the next poll, once the outcomes are safe
 * @param problems addresses that could not be fetched, and why
 */
public record Poll(List<ReadOutcome> outcomes, PollState state, List<Problem> problems) {

    public Poll {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /**
     * An address that could not be fetched.
     *
     * @param code stable: the name of a {@link org.zhengming.ingest.fetch.FetchOutcome.Refusal} or
     *     {@link org.zhengming.ingest.fetch.FetchOutcome.Failure}
     * @param status of the answer, or 0 when there was none
     */
    public record Problem(String address, String code, int status) {}
}
