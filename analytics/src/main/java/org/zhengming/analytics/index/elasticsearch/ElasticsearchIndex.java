package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.elasticsearch.SearchRun.Stored;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.QueryParser;
import org.zhengming.analytics.index.query.WordSegmenter;

/**
 * The search index in an Elasticsearch cluster of version 9: the same answers as Lucene's, for what one machine cannot
 * hold. Writing waits while the cluster is busy. Safe for use by many threads; writes of several openings at once leave
 * each id's newest version.
 */
public final class ElasticsearchIndex implements SearchIndex {

    private final String name;
    private final Connection connection;
    private final WriterSide writer;
    private final DocumentWriter documents;
    private final QueryParser parser;
    private final QueryCompiler compiler;
    private volatile boolean closed;

    private ElasticsearchIndex(ElasticsearchSettings settings, Consumer<RefusedDocument> refused) {
        WordSegmenter segmenter = new WordSegmenter();
        this.name = settings.name();
        this.documents = new DocumentWriter(segmenter);
        this.parser = new QueryParser(segmenter);
        this.compiler = new QueryCompiler(segmenter);
        try {
            this.connection = new Connection(settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure.getMessage(), failure);
        }
        this.writer = refused == null ? null : openWriter(settings, refused);
    }

    private WriterSide openWriter(ElasticsearchSettings settings, Consumer<RefusedDocument> refused) {
        try {
            return new WriterSide(connection.client(), settings, documents, refused);
        } catch (RuntimeException failure) {
            closeConnection();
            throw failure;
        }
    }

    /**
     * Opens the index for writing and searching, and puts the template when it is missing.
     *
     * @param refused is told of every document that the cluster will never take, from threads of the delivery, before
     *     the next {@link #commit} returns
     * @throws IndexException if the cluster refuses access, or the index is of another system or too new
     * @throws UncheckedIOException if the cluster cannot be reached
     */
    public static ElasticsearchIndex open(ElasticsearchSettings settings, Consumer<RefusedDocument> refused) {
        return new ElasticsearchIndex(settings, refused);
    }

    /** Opens the index for searching only; the cluster is first asked by the first search. */
    public static ElasticsearchIndex openReadOnly(ElasticsearchSettings settings) {
        return new ElasticsearchIndex(settings, null);
    }

    /**
     * Takes documents in; they are delivered by the next {@link #commit} at the latest.
     *
     * @throws IndexException INDEX_READ_ONLY if opened for reading, INDEX_REFUSED if the cluster refuses access
     * @throws UncheckedIOException if the cluster fails for longer than was to be waited; then the index takes nothing
     *     more and is to be opened again
     */
    @Override
    public void write(Collection<IndexedFinding> batch) {
        requireWriter().write(batch);
    }

    /** Takes effect at once. @throws IndexException as {@link #write} */
    @Override
    public void delete(Collection<IndexedFinding> batch) {
        requireWriter().delete(batch);
    }

    @Override
    public void commit() {
        requireWriter().commit();
    }

    /** A reader sees what was committed without asking. */
    @Override
    public void refresh() {
        requireOpen();
        if (writer != null) {
            writer.commit();
        }
    }

    @Override
    public SearchPage search(SearchRequest request) {
        QueryNode node = parser.parse(request.query());
        return asking(() -> new SearchRun(connection.client(), name, request, compiler.compile(node, request))
                .page(node, documents));
    }

    @Override
    public Optional<IndexedFinding> find(String id) {
        return asking(() -> {
            List<Hit<Stored>> found = connection
                    .client()
                    .search(
                            search -> search.index(name)
                                    .ignoreUnavailable(true)
                                    .allowPartialSearchResults(false)
                                    .version(true)
                                    .source(source -> source.filter(filter -> filter.includes(IndexFields.STORED)))
                                    .query(query -> query.ids(ids -> ids.values(DocumentWriter.key(id)))),
                            Stored.class)
                    .hits()
                    .hits();
            return found.stream()
                    .max(Comparator.comparing(Hit::version))
                    .map(hit -> documents.read(hit.source().stored()));
        });
    }

    @Override
    public long deleteExpired(Map<Route, Duration> retention, Instant now) {
        return requireWriter().deleteExpired(retention, now);
    }

    @Override
    public long deleteShielded(Duration kept, Instant now) {
        return requireWriter().deleteShielded(kept, now);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (writer != null) {
                writer.close();
            }
        } finally {
            closeConnection();
        }
    }

    private <T> T asking(Patience.Call<T> call) {
        requireOpen();
        try {
            return call.run();
        } catch (ElasticsearchException | IOException failure) {
            throw Failures.of(failure);
        }
    }

    private WriterSide requireWriter() {
        requireOpen();
        if (writer == null) {
            throw Failures.readOnly();
        }
        return writer;
    }

    private void requireOpen() {
        if (closed) {
            throw Failures.closed(name);
        }
    }

    private void closeConnection() {
        try {
            connection.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
