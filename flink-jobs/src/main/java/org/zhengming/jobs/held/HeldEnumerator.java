package org.zhengming.jobs.held;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;

/** An enumerator that is never started and told of no reader, so that it looks for nothing and deals nothing out. */
final class HeldEnumerator<S extends SourceSplit, P> implements SplitEnumerator<S, P> {

    private final SplitEnumerator<S, P> held;

    HeldEnumerator(SplitEnumerator<S, P> held) {
        this.held = held;
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, String host) {}

    @Override
    public void addReader(int subtask) {}

    @Override
    public void addSplitsBack(List<S> splits, int subtask) {
        held.addSplitsBack(splits, subtask);
    }

    @Override
    public P snapshotState(long checkpointId) throws Exception {
        return held.snapshotState(checkpointId);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
