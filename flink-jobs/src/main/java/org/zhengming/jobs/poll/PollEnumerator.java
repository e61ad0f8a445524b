package org.zhengming.jobs.poll;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.zhengming.jobs.SavedState;
import org.zhengming.jobs.StateVersionException;

/**
 * Deals the places out to the readers, each to the reader that its id says. Places that the configuration no longer
 * names are forgotten, new ones start from nothing.
 */
final class PollEnumerator implements SplitEnumerator<PollSplit, PollProgress> {

    private final SplitEnumeratorContext<PollSplit> context;
    private final Set<String> assigned = new TreeSet<>();
    private final List<PollSplit> waiting = new ArrayList<>();
    private final Optional<StateVersionException> newer;

    PollEnumerator(Set<String> ids, PollProgress before, SplitEnumeratorContext<PollSplit> context) {
        this.context = context;
        this.newer = SavedState.newer(before.written());
        for (String id : ids) {
            if (before.assigned().contains(id)) {
                assigned.add(id);
            } else {
                waiting.add(new PollSplit(id, null, 0));
            }
        }
    }

    /** Ends the job when a newer program wrote the checkpoint, whatever part of it: Flink passes over what restoring throws. */
    @Override
    public void start() {
        newer.ifPresent(refused -> {
            throw new UncheckedIOException(refused);
        });
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {}

    @Override
    public void addReader(int subtask) {
        assignWaiting();
    }

    @Override
    public void addSplitsBack(List<PollSplit> splits, int subtask) {
        splits.forEach(split -> assigned.remove(split.id()));
        waiting.addAll(splits);
        assignWaiting();
    }

    private void assignWaiting() {
        for (PollSplit split : List.copyOf(waiting)) {
            int reader = Math.floorMod(split.id().hashCode(), context.currentParallelism());
            if (context.registeredReaders().containsKey(reader)) {
                context.assignSplit(split, reader);
                waiting.remove(split);
                assigned.add(split.id());
            }
        }
    }

    @Override
    public PollProgress snapshotState(long checkpointId) {
        return PollProgress.of(assigned);
    }

    @Override
    public void close() {}
}
