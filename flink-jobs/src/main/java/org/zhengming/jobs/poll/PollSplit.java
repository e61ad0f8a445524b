package org.zhengming.jobs.poll;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One place that is polled, and how far that has come.
 *
 * @param id which place
 * @param state {@link PollResult#state()} of the last poll whose items have all been passed on, or {@code null}
 * @param nextAt {@link PollResult#nextAt()} of that poll, or 0
 */
public record PollSplit(String id, String state, long nextAt) implements SourceSplit {

    @Override
    public String splitId() {
        return id;
    }
}
