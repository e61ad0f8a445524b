package org.zhengming.jobs.poll;

import org.zhengming.ingest.source.PollState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the checkpoints of a feed or of pages, as JSON.
 *
 * @param state what has been seen
 * @param failures polls in a row that brought nothing but problems
 */
record SavedPoll(PollState state, int failures) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What was saved; a first poll when nothing was, or nothing that can be read. */
    static SavedPoll read(String saved) {
        if (saved != null) {
            try {
                SavedPoll read = JSON.readValue(saved, SavedPoll.class);
                if (read.state() != null) {
                    return read;
                }
            } catch (JacksonException e) {
                // Polling from the start brings items again, which deduplication drops.
                return new SavedPoll(PollState.EMPTY, 0);
            }
        }
        return new SavedPoll(PollState.EMPTY, 0);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }
}
