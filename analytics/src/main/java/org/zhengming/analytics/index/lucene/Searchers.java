package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;

/**
 * The current state of the index for searches: each holds on to the state that it began with, and newer ones take its
 * place for those after it.
 */
final class Searchers extends ReferenceManager<IndexSearcher> {

    /** Opens the newest state. */
    interface Source {

        /** @return {@code null} while there is no index yet */
        DirectoryReader open() throws IOException;

        /** @return {@code null} if {@code current} is the newest */
        DirectoryReader newerThan(DirectoryReader current) throws IOException;
    }

    private final Source source;

    Searchers(Source source) throws IOException {
        this.source = source;
        DirectoryReader reader = source.open();
        this.current = searcher(reader == null ? new MultiReader() : reader);
    }

    @Override
    protected IndexSearcher refreshIfNeeded(IndexSearcher searcher) throws IOException {
        DirectoryReader newer =
                searcher.getIndexReader() instanceof DirectoryReader reader ? source.newerThan(reader) : source.open();
        return newer == null ? null : searcher(newer);
    }

    @Override
    protected boolean tryIncRef(IndexSearcher searcher) {
        return searcher.getIndexReader().tryIncRef();
    }

    @Override
    protected void decRef(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    @Override
    protected int getRefCount(IndexSearcher searcher) {
        return searcher.getIndexReader().getRefCount();
    }

    private static IndexSearcher searcher(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Relevance());
        return searcher;
    }
}
