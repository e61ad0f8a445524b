package org.zhengming.jobs.folder;

import java.util.Map;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.stream.SourceItem;

/** Passes on the items of one file after the other, counting them, and asks for the next file when one is done. */
final class FolderReader
        extends SingleThreadMultiplexSourceReaderBase<ReadOutcome, SourceItem, FolderSplit, FolderReader.Position> {

    /** How far a file has been passed on. */
    static final class Position {
        private final FolderSplit split;
        private long itemsRead;

        Position(FolderSplit split) {
            this.split = split;
            this.itemsRead = split.itemsRead();
        }
    }

    FolderReader(String source, SourceReaderContext context) {
        super(
                FolderSplitReader::new,
                (outcome, output, position) -> {
                    SourceItem item = SourceItem.of(source, position.split.path(), System.currentTimeMillis(), outcome);
                    output.collect(item, item.eventTime());
                    position.itemsRead++;
                },
                context.getConfiguration(),
                context);
        JobMetrics.ofSource(JobMetrics.sum(context.metricGroup()), source)
                .gauge(JobMetrics.FILES_OPEN, () -> (long) getNumberOfCurrentlyAssignedSplits());
    }

    @Override
    public void start() {
        if (getNumberOfCurrentlyAssignedSplits() == 0) {
            context.sendSplitRequest();
        }
    }

    @Override
    protected void onSplitFinished(Map<String, Position> finished) {
        context.sendSplitRequest();
    }

    @Override
    protected Position initializedState(FolderSplit split) {
        return new Position(split);
    }

    @Override
    protected FolderSplit toSplitType(String id, Position position) {
        return new FolderSplit(position.split.path(), position.split.version(), position.itemsRead);
    }
}
