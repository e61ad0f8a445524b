package org.zhengming.jobs.replay;

import java.util.List;
import org.zhengming.ingest.deadletter.Replay.State;
import org.zhengming.jobs.stream.SourceItem;

/** What reading an item again came to; items only in the state {@link State#READ}. */
record Reread(State state, List<SourceItem> items) {

    static Reread nothing(State state) {
        return new Reread(state, List.of());
    }
}
