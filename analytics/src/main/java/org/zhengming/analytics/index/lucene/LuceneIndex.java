package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexKeys;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.QueryParser;
import org.zhengming.analytics.index.query.WordSegmenter;

/**
 * The search index in a directory of this machine, by Lucene. One opening writes, any number read, in this process or
 * others. Failures that an operator can act on are {@link IndexException}s.
 */
public final class LuceneIndex implements SearchIndex {

    private final Failures failures;
    private final IndexSide side;
    private final DocumentMapper mapper;
    private final QueryParser parser;
    private final QueryCompiler compiler;

    private LuceneIndex(Failures failures, IndexSide side, DocumentMapper mapper, WordSegmenter segmenter) {
        this.failures = failures;
        this.side = side;
        this.mapper = mapper;
        this.parser = new QueryParser(segmenter);
        this.compiler = new QueryCompiler(segmenter);
    }

    /**
     * Opens the index for writing and searching, and creates it when the directory is missing or empty. The lock goes
     * with the process: a kill leaves everything committed and nothing to clean up.
     *
     * @throws IndexException if another writer is open, or the directory is damaged, foreign or too new
     */
    public static LuceneIndex open(Path directory) {
        Failures failures = new Failures(directory);
        WordSegmenter segmenter = new WordSegmenter();
        DocumentMapper mapper = new DocumentMapper(segmenter);
        IndexSide side = failures.translate(() -> new WriterSide(directory, mapper));
        return new LuceneIndex(failures, side, mapper, segmenter);
    }

    /**
     * Opens the index for searching only. A directory that is missing or empty is an empty index, which fills when a
     * writer commits; {@link #refresh} shows what was committed since.
     *
     * @throws IndexException if the directory is damaged, foreign or too new
     */
    public static LuceneIndex openReadOnly(Path directory) {
        Failures failures = new Failures(directory);
        WordSegmenter segmenter = new WordSegmenter();
        IndexSide side = failures.translate(() -> new ReaderSide(directory));
        return new LuceneIndex(failures, side, new DocumentMapper(segmenter), segmenter);
    }

    /** @throws IndexException INDEX_READ_ONLY if opened for reading */
    @Override
    public void write(Collection<IndexedFinding> documents) {
        run(() -> side.write(documents));
    }

    /** @throws IndexException INDEX_READ_ONLY if opened for reading */
    @Override
    public void delete(Collection<IndexedFinding> documents) {
        run(() -> side.delete(documents));
    }

    /** @throws IndexException INDEX_READ_ONLY if opened for reading */
    @Override
    public void commit() {
        run(side::commit);
    }

    @Override
    public void refresh() {
        run(side::refresh);
    }

    @Override
    public SearchPage search(SearchRequest request) {
        QueryNode node = parser.parse(request.query());
        return searching(
                searcher -> new SearchRun(searcher, request, node, mapper).page(compiler.compile(node, request)));
    }

    @Override
    public Optional<IndexedFinding> find(String id) {
        return searching(searcher -> {
            TopDocs found = searcher.search(new TermQuery(new Term(IndexFields.ID, IndexKeys.of(id))), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(mapper.fromLucene(searcher.storedFields(), found.scoreDocs[0].doc));
        });
    }

    /**
     * Commits, and in the background rewrites the files that hold what was deleted, so that it leaves the disk.
     *
     * @throws IndexException INDEX_READ_ONLY if opened for reading
     */
    @Override
    public long deleteExpired(Map<Route, Duration> retention, Instant now) {
        return failures.translate(() -> side.deleteExpired(retention, now));
    }

    /** As {@link #deleteExpired}. */
    @Override
    public long deleteShielded(Duration kept, Instant now) {
        return failures.translate(() -> side.deleteShielded(kept, now));
    }

    /** Commits what was written, and releases the lock. */
    @Override
    public void close() {
        run(side::close);
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Search<T> search) {
        return failures.translate(() -> {
            Searchers searchers = side.searchers();
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private void run(Step step) {
        failures.translate(() -> {
            step.run();
            return null;
        });
    }
}
