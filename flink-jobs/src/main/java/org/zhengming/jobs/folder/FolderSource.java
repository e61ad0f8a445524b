package org.zhengming.jobs.folder;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.zhengming.jobs.JsonVersionedSerializer;
import org.zhengming.jobs.SavedState;
import org.zhengming.jobs.stream.SourceItem;

/**
 * A watched folder of export files, plain or gzip. Each file is one split; how many of its items have been passed on
 * stands in the checkpoints, and a restart goes on from there.
 *
 * <p>A file is known by path, size and time. One that grows or is replaced is read again from its start, and
 * deduplication drops what has not changed; one that is removed is forgotten. Flink's own file source knows a file by
 * its path alone and never forgets one, which is why it is not used here.
 */
public final class FolderSource implements Source<SourceItem, FolderSplit, FolderProgress> {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final String folder;
    private final Duration interval;

    /**
     * @param source id of the source in the configuration
     * @param folder path that the job's coordinator and all readers see alike
     * @param interval time between two listings, and so the least time a file must have been left alone
     */
    public FolderSource(String source, String folder, Duration interval) {
        this.source = source;
        this.folder = folder;
        this.interval = interval;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<FolderSplit, FolderProgress> createEnumerator(SplitEnumeratorContext<FolderSplit> context) {
        return restoreEnumerator(context, FolderProgress.NOTHING);
    }

    @Override
    public SplitEnumerator<FolderSplit, FolderProgress> restoreEnumerator(
            SplitEnumeratorContext<FolderSplit> context, FolderProgress progress) {
        return new FolderEnumerator(source, Path.of(folder), interval, progress, context);
    }

    @Override
    public SourceReader<SourceItem, FolderSplit> createReader(SourceReaderContext context) {
        return new FolderReader(source, context);
    }

    @Override
    public SimpleVersionedSerializer<FolderSplit> getSplitSerializer() {
        return new JsonVersionedSerializer<>(SavedState.FILE_PLACE, FolderSplit.class);
    }

    @Override
    public SimpleVersionedSerializer<FolderProgress> getEnumeratorCheckpointSerializer() {
        return new JsonVersionedSerializer<>(SavedState.FOLDER_PLACE, FolderProgress.class);
    }
}
