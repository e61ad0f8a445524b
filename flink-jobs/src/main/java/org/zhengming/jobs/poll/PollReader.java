package org.zhengming.jobs.poll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/** Passes on what the polls bring and moves a split's state on once all items of a poll have been passed on. */
final class PollReader<T>
        extends SingleThreadMultiplexSourceReaderBase<PolledItem<T>, T, PollSplit, PollReader.Position> {

    private final Set<String> ids;

    /** State and next time of a split, moved on while reading. */
    static final class Position {
        private PollSplit split;

        Position(PollSplit split) {
            this.split = split;
        }
    }

    PollReader(Set<String> ids, PollerFactory<T> pollers, SourceReaderContext context) {
        super(
                () -> new PollSplitReader<>(pollers, context.metricGroup()),
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
    }

    @Override
    public void addSplits(List<PollSplit> splits) {
        super.addSplits(
                splits.stream().filter(split -> ids.contains(split.id())).toList());
    }

    @Override
    protected void onSplitFinished(Map<String, Position> finished) {}

    @Override
    protected Position initializedState(PollSplit split) {
        return new Position(split);
    }

    @Override
    protected PollSplit toSplitType(String id, Position position) {
        return position.split;
    }
}
