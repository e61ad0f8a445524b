package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;

/**
 * Lucene's monitor with one query a person: the name, or the name and the organ, as phrases of the pairs of characters
 * that {@link CJKAnalyzer} makes. Each post is one document in a memory index; the presearcher picks the queries that
 * share a term with it.
 */
final class MonitorPeer implements Contender {

    private static final String FIELD = "text";
    private static final int BATCH = 5_000;

    private final Analyzer analyzer = new CJKAnalyzer();
    private final Monitor monitor;

    /** @param organs whether the organ must be named too */
    MonitorPeer(Registry registry, boolean organs) throws IOException {
        MonitorConfiguration configuration = new MonitorConfiguration().setQueryUpdateBufferSize(BATCH);
        monitor = new Monitor(analyzer, new TermFilteredPresearcher(), configuration);
        List<MonitorQuery> batch = new ArrayList<>();
        for (ProtectedPerson person : registry.persons()) {
            batch.add(new MonitorQuery(person.id(), query(person, organs)));
            if (batch.size() == BATCH) {
                monitor.register(batch);
                batch = new ArrayList<>();
            }
        }
        monitor.register(batch);
    }

    private Query query(ProtectedPerson person, boolean organs) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(phrase(person.name()), Occur.MUST);
        if (organs && person.organ() != null) {
            query.add(phrase(person.organ().name()), Occur.MUST);
        }
        return query.build();
    }

    private Query phrase(String words) throws IOException {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(FIELD, new StringReader(words))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                phrase.add(new Term(FIELD, term.toString()));
            }
            tokens.end();
        }
        return phrase.build();
    }

    @Override
    public boolean passes(Sample sample, int index) throws IOException {
        Document document = new Document();
        document.add(new TextField(FIELD, sample.contents()[index], Field.Store.NO));
        return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount() > 0;
    }
}
