package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexKeys;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.query.IndexFields;

/** The side of an index that writes; one call at a time, while searches go on. */
final class WriterSide implements IndexSide {

    /** So many documents written since the last refresh that remembering their versions would begin to cost. */
    private static final int MOST_UNSEEN = 50_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final Searchers searchers;
    private final DocumentMapper mapper;
    /** Versions written since the searchers' state, by key. */
    private final Map<String, Long> unseen = new HashMap<>();
    /** Whether documents were deleted since the last commit. */
    private boolean deleted;

    WriterSide(Path path, DocumentMapper mapper) throws IOException {
        this.mapper = mapper;
        this.writer = IndexDirectory.openWriter(path);
        this.directory = writer.getDirectory();
        try {
            this.searchers = new Searchers(new Newest(writer));
        } catch (IOException | RuntimeException failure) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw failure;
        }
    }

    private record Newest(IndexWriter writer) implements Searchers.Source {

        @Override
        public DirectoryReader open() throws IOException {
            return DirectoryReader.open(writer);
        }

        @Override
        public DirectoryReader newerThan(DirectoryReader current) throws IOException {
            return DirectoryReader.openIfChanged(current, writer);
        }
    }

    @Override
    public Searchers searchers() {
        return searchers;
    }

    @Override
    public synchronized void write(Collection<IndexedFinding> documents) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (IndexedFinding document : documents) {
                write(document, new HeldVersions(searcher));
            }
        } finally {
            searchers.release(searcher);
        }
        if (unseen.size() > MOST_UNSEEN) {
            refresh();
        }
    }

    private void write(IndexedFinding document, HeldVersions held) throws IOException {
        String key = IndexKeys.of(document.id());
        if (isNewest(document, key, held)) {
            writer.updateDocument(new Term(IndexFields.ID, key), mapper.toLucene(document));
            unseen.put(key, document.version());
        }
    }

    private boolean isNewest(IndexedFinding document, String key, HeldVersions held) throws IOException {
        Long version = unseen.get(key);
        if (version == null) {
            version = held.of(key);
        }
        return version == null || document.version() >= version;
    }

    @Override
    public synchronized void delete(Collection<IndexedFinding> documents) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            HeldVersions held = new HeldVersions(searcher);
            for (IndexedFinding document : documents) {
                String key = IndexKeys.of(document.id());
                if (isNewest(document, key, held)) {
                    writer.deleteDocuments(new Term(IndexFields.ID, key));
                    unseen.remove(key);
                    deleted = true;
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public synchronized void commit() throws IOException {
        writer.commit();
        refresh();
        if (deleted) {
            deleted = false;
            writer.forceMergeDeletes(false);
        }
    }

    @Override
    public synchronized void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        unseen.clear();
    }

    @Override
    public synchronized long deleteExpired(Map<Route, Duration> retention, Instant now) throws IOException {
        refresh();
        long expired = 0;
        for (Map.Entry<Route, Duration> age : retention.entrySet()) {
            expired += delete(QueryCompiler.observedBefore(age.getKey(), oldest(now, age.getValue())));
        }
        commit();
        return expired;
    }

    @Override
    public synchronized long deleteShielded(Duration kept, Instant now) throws IOException {
        refresh();
        long expired = delete(QueryCompiler.shieldedBefore(oldest(now, kept)));
        commit();
        return expired;
    }

    /** What is deleted leaves the disk after the next commit. */
    private long delete(Query query) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            long found = searcher.count(query);
            writer.deleteDocuments(query);
            deleted |= found > 0;
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    private static Instant oldest(Instant now, Duration age) {
        try {
            return now.minus(age);
        } catch (DateTimeException | ArithmeticException beyond) {
            return Instant.MIN;
        }
    }

    /** Commits what was written; what a failed disk leaves uncommitted is given up, and the lock with it. */
    @Override
    public synchronized void close() throws IOException {
        try {
            searchers.close();
            writer.close();
        } finally {
            IOUtils.close(writer::rollback, directory);
        }
    }
}
