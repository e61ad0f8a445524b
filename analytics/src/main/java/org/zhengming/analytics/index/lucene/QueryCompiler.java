package org.zhengming.analytics.index.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexKeys;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.Shielding;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.QueryNode.And;
import org.zhengming.analytics.index.query.QueryNode.Everything;
import org.zhengming.analytics.index.query.QueryNode.Not;
import org.zhengming.analytics.index.query.QueryNode.Or;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.QueryNode.Value;
import org.zhengming.analytics.index.query.Ranking;
import org.zhengming.analytics.index.query.TextField;
import org.zhengming.analytics.index.query.WordSegmenter;

/** From the engine-independent query to Lucene's. */
final class QueryCompiler {

    private final WordSegmenter segmenter;

    QueryCompiler(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** The query narrowed by the request's filters and time range, which do not score. */
    Query compile(QueryNode node, SearchRequest request) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder().add(compile(node), Occur.MUST);
        for (Map.Entry<Facet, Set<String>> filter : request.filters().entrySet()) {
            List<BytesRef> values = filter.getValue().stream()
                    .map(IndexKeys::of)
                    .map(BytesRef::new)
                    .toList();
            builder.add(new TermInSetQuery(filter.getKey().field(), values), Occur.FILTER);
        }
        if (request.from() != null || request.to() != null) {
            builder.add(published(request.from(), request.to()), Occur.FILTER);
        }
        return builder.build();
    }

    /** Documents of a route last observed before {@code time}. */
    static Query observedBefore(Route route, Instant time) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Facet.ROUTE.field(), route.name())), Occur.FILTER)
                .add(before(IndexFields.OBSERVED_AT, time), Occur.FILTER)
                .build();
    }

    /** Documents of any route that {@link Shielding} closes, last observed before {@code time}. */
    static Query shieldedBefore(Instant time) {
        List<BytesRef> open = Shielding.OPEN_SIGNALS.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Facet.CONTEXT.field()), Occur.FILTER)
                .add(before(IndexFields.OBSERVED_AT, time), Occur.FILTER)
                .add(new TermInSetQuery(Facet.SIGNAL.field(), open), Occur.MUST_NOT)
                .build();
    }

    /** The query alone, narrowed by nothing. */
    Query compile(QueryNode node) {
        return switch (node) {
            case Everything everything -> new MatchAllDocsQuery();
            case Phrase phrase -> ranked(phrase);
            case Value(Facet facet, String value) ->
                new ConstantScoreQuery(new TermQuery(new Term(facet.field(), value)));
            case And and -> conjunction(and.nodes());
            case Or or -> {
                BooleanQuery.Builder builder = new BooleanQuery.Builder();
                or.nodes().forEach(child -> builder.add(compile(child), Occur.SHOULD));
                yield builder.build();
            }
            case Not not -> conjunction(List.of(not));
        };
    }

    private Query conjunction(List<QueryNode> nodes) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        boolean positive = false;
        for (QueryNode node : nodes) {
            if (node instanceof Not not) {
                builder.add(compile(not.node()), Occur.MUST_NOT);
            } else {
                builder.add(compile(node), Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            builder.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return builder.build();
    }

    /** The phrase decides the match; standing in the title and being whole words only rank. */
    private Query ranked(Phrase phrase) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(phrase(IndexFields.of(phrase.field()), phrase.units()), Occur.MUST);
        if (phrase.field() == TextField.CONTENT) {
            builder.add(new BoostQuery(phrase(IndexFields.TITLE, phrase.units()), Ranking.TITLE_BOOST), Occur.SHOULD);
        }
        segmenter.indexWords(phrase.text()).stream()
                .distinct()
                .limit(Ranking.WORDS_OF_A_PHRASE)
                .forEach(word -> builder.add(
                        new BoostQuery(new TermQuery(new Term(IndexFields.WORDS, word)), Ranking.WORD_BOOST),
                        Occur.SHOULD));
        return new BoostQuery(builder.build(), phrase.units().size());
    }

    private static Query phrase(String field, List<String> units) {
        PhraseQuery.Builder builder = new PhraseQuery.Builder();
        for (int i = 0; i < units.size(); i++) {
            if (TokenList.isBigram(units, i)) {
                builder.add(new Term(field, units.get(i) + units.get(i + 1)), i);
            } else if (!TokenList.isBigram(units, i - 1)) {
                builder.add(new Term(field, units.get(i)), i);
            }
        }
        PhraseQuery phrase = builder.build();
        return phrase.getTerms().length == 1 ? new TermQuery(phrase.getTerms()[0]) : phrase;
    }

    private static Query published(Instant from, Instant to) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        if (from != null) {
            Query since = LongPoint.newRangeQuery(IndexFields.PUBLISHED_AT, roundedUp(from), Long.MAX_VALUE);
            builder.add(since, Occur.FILTER);
        }
        if (to != null) {
            builder.add(before(IndexFields.PUBLISHED_AT, to), Occur.FILTER);
        }
        return builder.build();
    }

    private static Query before(String field, Instant time) {
        long end = roundedUp(time);
        return end == Long.MIN_VALUE ? new MatchNoDocsQuery() : LongPoint.newRangeQuery(field, Long.MIN_VALUE, end - 1);
    }

    /** Documents keep whole milliseconds: the first of those not before {@code time}. */
    private static long roundedUp(Instant time) {
        long millis = DocumentMapper.millis(time);
        return time.getNano() % 1_000_000 == 0 || millis == Long.MAX_VALUE ? millis : millis + 1;
    }
}
