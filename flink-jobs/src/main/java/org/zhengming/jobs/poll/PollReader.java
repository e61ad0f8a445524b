package org.zhengming.jobs.poll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SourceReaderBase;

/** Passes on what the polls bring and moves a split's state on once all items of a poll have been passed on. */
final class PollReader<T> extends SourceReaderBase<PolledItem<T>, T, PollSplit, PollReader.Position> {

    private final Set<String> ids;
    private final Poller<T> poller;
    private final List<PollSplitReader<T>> splitReaders;

    /** The split as it stands after what has been passed on. */
    static final class Position {
        private PollSplit split;

        Position(PollSplit split) {
            this.split = split;
        }
    }

    PollReader(Set<String> ids, Poller<T> poller, SourceReaderContext context) {
        this(ids, poller, new CopyOnWriteArrayList<>(), context);
    }

    private PollReader(
            Set<String> ids, Poller<T> poller, List<PollSplitReader<T>> splitReaders, SourceReaderContext context) {
        super(
                new FetcherPerSplit<>(
                        () -> {
                            PollSplitReader<T> reader = new PollSplitReader<>(poller, context.metricGroup());
                            splitReaders.add(reader);
                            return reader;
                        },
                        context.getConfiguration()),
                (polled, output, position) -> {
                    if (polled.item() != null) {
                        output.collect(polled.item());
                    } else {
                        position.split = polled.after();
                    }
                },
                context.getConfiguration(),
                context);
        this.ids = ids;
        this.poller = poller;
        this.splitReaders = splitReaders;
    }

    @Override
    public void addSplits(List<PollSplit> splits) {
        super.addSplits(
                splits.stream().filter(split -> ids.contains(split.id())).toList());
    }

    @Override
    protected void onSplitFinished(Map<String, Position> finished) {
        throw new IllegalStateException("Polling never comes to an end");
    }

    @Override
    protected Position initializedState(PollSplit split) {
        return new Position(split);
    }

    @Override
    protected PollSplit toSplitType(String id, Position position) {
        return position.split;
    }

    @Override
    public void close() throws Exception {
        splitReaders.forEach(PollSplitReader::breakOff);
        super.close();
        poller.close();
    }
}
