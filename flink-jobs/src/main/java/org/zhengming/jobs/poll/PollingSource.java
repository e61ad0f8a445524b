package org.zhengming.jobs.poll;

import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.zhengming.jobs.JsonVersionedSerializer;
import org.zhengming.jobs.SavedState;

/**
 * A fixed set of places that are asked again and again for what is new: feeds, pages, a watched file. Each is one
 * split, whose state and next time stand in the checkpoints. Between polls the reader sleeps.
 *
 * <p>When a checkpoint falls between the items of one poll, a restore polls again with the state before: some items
 * come twice, none is lost.
 *
 * @param <T> what the places give
 */
public final class PollingSource<T> implements Source<T, PollSplit, PollProgress> {

    private static final long serialVersionUID = 1L;

    private final TreeSet<String> ids;
    private final PollerFactory<T> pollers;

    /** Polls each of {@code ids}. */
    public PollingSource(Set<String> ids, PollerFactory<T> pollers) {
        this.ids = new TreeSet<>(ids);
        this.pollers = pollers;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<PollSplit, PollProgress> createEnumerator(SplitEnumeratorContext<PollSplit> context) {
        return new PollEnumerator(ids, PollProgress.of(Set.of()), context);
    }

    @Override
    public SplitEnumerator<PollSplit, PollProgress> restoreEnumerator(
            SplitEnumeratorContext<PollSplit> context, PollProgress progress) {
        return new PollEnumerator(ids, progress, context);
    }

    @Override
    public SourceReader<T, PollSplit> createReader(SourceReaderContext context) {
        return new PollReader<>(ids, pollers.open(), context);
    }

    @Override
    public SimpleVersionedSerializer<PollSplit> getSplitSerializer() {
        return new JsonVersionedSerializer<>(SavedState.POLLED_PLACE, PollSplit.class);
    }

    @Override
    public SimpleVersionedSerializer<PollProgress> getEnumeratorCheckpointSerializer() {
        return new JsonVersionedSerializer<>(SavedState.POLLED_PLACES, PollProgress.class);
    }
}
