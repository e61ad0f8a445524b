package org.zhengming.analytics.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.query.QueryParser;
import org.zhengming.analytics.index.query.WordSegmenter;

/**
 * Queries that stand and wait for findings, the other way round than a search. They are read by the search's own parser
 * and run over the search's own fields, so that a query matches a finding here when and only when it finds it in the
 * index, whichever engine keeps that. Held in memory. Safe for use by many threads.
 */
public final class StandingQueries implements Closeable {

    private static final int PURGE_EVERY_MINUTES = 60;

    private final QueryParser parser;
    private final QueryCompiler compiler;
    private final DocumentMapper mapper;
    private final Monitor monitor;

    public StandingQueries() {
        WordSegmenter segmenter = new WordSegmenter();
        this.parser = new QueryParser(segmenter);
        this.compiler = new QueryCompiler(segmenter);
        this.mapper = new DocumentMapper(segmenter);
        try {
            // The fields come as tokens already; the analyser is only asked for by name.
            this.monitor = new Monitor(
                    new KeywordAnalyzer(),
                    new TermFilteredPresearcher(),
                    new MonitorConfiguration().setPurgeFrequency(PURGE_EVERY_MINUTES, TimeUnit.MINUTES));
        } catch (IOException impossible) {
            throw new UncheckedIOException("An index in memory failed", impossible);
        }
    }

    /**
     * Adds a query, or replaces the one of the same id.
     *
     * @param query empty or {@code null} matches everything
     * @throws QuerySyntaxException if the query cannot be read; the one before stays
     */
    public void put(String id, String query) {
        MonitorQuery standing = new MonitorQuery(id, compiler.compile(parser.parse(query)));
        run(() -> monitor.register(standing));
    }

    /** Forgets a query; nothing happens when there is none of the id. */
    public void remove(String id) {
        run(() -> monitor.deleteById(id));
    }

    /** Ids of the queries that match, in order. */
    public Set<String> matching(IndexedFinding finding) {
        try {
            Set<String> ids = new TreeSet<>();
            MatchingQueries<QueryMatch> found = monitor.match(mapper.toLucene(finding), QueryMatch.SIMPLE_MATCHER);
            found.getMatches().forEach(match -> ids.add(match.getQueryId()));
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException(
                        "A standing query failed",
                        found.getErrors().values().iterator().next());
            }
            return ids;
        } catch (IOException impossible) {
            throw new UncheckedIOException("An index in memory failed", impossible);
        }
    }

    @Override
    public void close() {
        run(monitor::close);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("An index in memory failed", impossible);
        }
    }
}
