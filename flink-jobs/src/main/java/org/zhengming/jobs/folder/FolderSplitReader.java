package org.zhengming.jobs.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.export.ExportFormats;
import org.zhengming.ingest.export.PostReader;

/** Reads files one after the other, a batch of items at a time. */
final class FolderSplitReader implements SplitReader<ReadOutcome, FolderSplit> {

    private static final Logger LOG = LoggerFactory.getLogger(FolderSplitReader.class);
    private static final int BATCH_ITEMS = 200;
    private static final long BATCH_CHARACTERS = 1_000_000;

    private final Deque<FolderSplit> splits = new ArrayDeque<>();
    private PostReader reader;

    @Override
    public void handleSplitsChanges(SplitsChange<FolderSplit> change) {
        splits.addAll(change.splits());
    }

    @Override
    public RecordsWithSplitIds<ReadOutcome> fetch() throws IOException {
        FolderSplit split = splits.peek();
        if (split == null) {
            return new RecordsBySplits<>(Map.of(), Set.of());
        }
        if (reader == null && !open(split)) {
            splits.remove();
            return new RecordsBySplits<>(Map.of(), Set.of(split.splitId()));
        }
        Map<String, Collection<ReadOutcome>> batch = Map.of(split.splitId(), readBatch());
        if (reader.hasNext()) {
            return new RecordsBySplits<>(batch, Set.of());
        }
        closeReader();
        splits.remove();
        return new RecordsBySplits<>(batch, Set.of(split.splitId()));
    }

    /** False when the file is no longer the one that was taken up; what is there now is another split. */
    private boolean open(FolderSplit split) throws IOException {
        Path file = Path.of(split.path());
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            FileVersion now = new FileVersion(
                    attributes.size(), attributes.lastModifiedTime().toMillis());
            if (!now.equals(split.version())) {
                LOG.info("{} has changed since it was taken up and is left to its next version", file);
                return false;
            }
            reader = ExportFormats.open(file);
        } catch (NoSuchFileException e) {
            LOG.warn("{} was removed before it was read to its end", file);
            return false;
        }
        reader.skip(split.itemsRead());
        return true;
    }

    private List<ReadOutcome> readBatch() {
        List<ReadOutcome> batch = new ArrayList<>();
        long characters = 0;
        while (batch.size() < BATCH_ITEMS && characters < BATCH_CHARACTERS && reader.hasNext()) {
            ReadOutcome outcome = reader.next();
            batch.add(outcome);
            if (outcome instanceof ReadOutcome.Accepted accepted) {
                characters += accepted.post().text().length();
            }
        }
        return batch;
    }

    @Override
    public void wakeUp() {
        // A batch is short: the fetching thread looks up by itself.
    }

    @Override
    public void close() throws IOException {
        closeReader();
    }

    private void closeReader() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
