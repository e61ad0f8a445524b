package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexException.Code;
import org.zhengming.analytics.index.IndexedFinding;

/** The side of an index that only reads: it follows the commits of a writer elsewhere and changes no file. */
final class ReaderSide implements IndexSide {

    private final Commits commits;
    private final Searchers searchers;

    ReaderSide(Path path) throws IOException {
        this.commits = new Commits(path);
        try {
            this.searchers = new Searchers(commits);
        } catch (IOException | RuntimeException failure) {
            commits.close();
            throw failure;
        }
    }

    private static final class Commits implements Searchers.Source {

        private final Path path;
        private Directory directory;

        Commits(Path path) {
            this.path = path;
        }

        @Override
        public DirectoryReader open() throws IOException {
            if (Files.notExists(path)) {
                return null;
            }
            if (directory == null) {
                directory = FSDirectory.open(path);
            }
            return IndexDirectory.openReader(path, directory);
        }

        @Override
        public DirectoryReader newerThan(DirectoryReader current) throws IOException {
            return DirectoryReader.openIfChanged(current);
        }

        void close() throws IOException {
            IOUtils.close(directory);
        }
    }

    @Override
    public Searchers searchers() {
        return searchers;
    }

    @Override
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void write(Collection<IndexedFinding> documents) {
        throw readOnly();
    }

    @Override
    public void delete(Collection<IndexedFinding> documents) {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public long deleteExpired(Map<Route, Duration> retention, Instant now) {
        throw readOnly();
    }

    @Override
    public long deleteShielded(Duration kept, Instant now) {
        throw readOnly();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        commits.close();
    }

    private static IndexException readOnly() {
        return new IndexException(
                Code.INDEX_READ_ONLY, "This opening of the index only reads.", "Write through its writer.", null);
    }
}
