package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexException.Code;

/** The directory of an index: opens its one writer and its readers, and refuses what is not ours to touch. */
final class IndexDirectory {

    /** Version of the index's fields; raised when an older program could no longer use them. */
    static final int LAYOUT = 1;

    static final String LAYOUT_KEY = "zhengming.index.layout";
    private static final double BUFFER_MEGABYTES = 64;
    /** What a crash before the very first commit leaves, and hidden files. */
    private static final Pattern HARMLESS = Pattern.compile("\\..*|write\\.lock|pending_segments_.*");
    /** Lucene's own names, of no use without the list of segments that is missing. */
    private static final Pattern SEGMENT = Pattern.compile("_[0-9a-z]+[._].*");

    private IndexDirectory() {}

    /** The writer of an index, created and committed when there is none. */
    static IndexWriter openWriter(Path path) throws IOException {
        Files.createDirectories(path);
        FSDirectory directory = FSDirectory.open(path);
        try {
            boolean exists = requireOurs(path, directory);
            IndexWriter writer = new IndexWriter(directory, configuration());
            if (!exists) {
                commitEmpty(writer);
            }
            return writer;
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    /** The newest commit, or {@code null} when there is no index yet. */
    static DirectoryReader openReader(Path path, Directory directory) throws IOException {
        return requireOurs(path, directory) ? DirectoryReader.open(directory) : null;
    }

    private static void commitEmpty(IndexWriter writer) throws IOException {
        try {
            writer.setLiveCommitData(
                    Map.of(LAYOUT_KEY, Integer.toString(LAYOUT)).entrySet());
            writer.commit();
        } catch (IOException | RuntimeException failure) {
            writer.rollback();
            throw failure;
        }
    }

    private static IndexWriterConfig configuration() {
        TieredMergePolicy merges = new TieredMergePolicy();
        // What retention deletes leaves the disk with the merges that deleteExpired asks for.
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setSimilarity(new Relevance())
                .setMergePolicy(merges)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }

    /** @return whether there is an index */
    private static boolean requireOurs(Path path, Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            List<String> names = List.of(directory.listAll());
            // A writer may make its first commit between the two looks: then it is there now.
            if (!DirectoryReader.indexExists(directory)) {
                requireNoOther(path, names);
                return false;
            }
        }
        String layout = SegmentInfos.readLatestCommit(directory).getUserData().get(LAYOUT_KEY);
        if (layout == null) {
            throw foreign(path);
        }
        if (Integer.parseInt(layout) > LAYOUT) {
            throw new IndexException(
                    Code.INDEX_TOO_NEW,
                    "The index in " + path + " has layout " + layout + "; this program knows " + LAYOUT + ".",
                    "Run the newer program that wrote it, or choose another directory and index the posts again.",
                    null);
        }
        return true;
    }

    private static void requireNoOther(Path path, List<String> names) throws IOException {
        for (String name : names) {
            if (SEGMENT.matcher(name).matches()) {
                throw new IndexNotFoundException("The list of segments is missing");
            }
            if (!HARMLESS.matcher(name).matches()) {
                throw foreign(path);
            }
        }
    }

    private static IndexException foreign(Path path) {
        return new IndexException(
                Code.INDEX_FOREIGN,
                "The directory " + path + " holds files that are not an index of this system.",
                "Choose an empty directory for the index.",
                null);
    }
}
