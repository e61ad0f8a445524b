package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.Ranking;
import org.zhengming.analytics.index.query.TextField;
import org.zhengming.analytics.index.query.WordSegmenter;

/** A phrase as the engine's query. */
final class PhraseCompiler {

    private static final String ANALYZER = "whitespace";

    private final WordSegmenter segmenter;

    PhraseCompiler(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** Matches without ranking. */
    static Query plain(Phrase phrase) {
        PhraseTokens tokens = PhraseTokens.of(IndexFields.of(phrase.field()), phrase);
        return Query.of(query -> query.matchPhrase(
                match -> match.field(tokens.field()).query(tokens.tokens()).analyzer(ANALYZER)));
    }

    /** The phrase decides the match; standing in the title and being whole words only rank. */
    Query ranked(Phrase phrase) {
        BoolQuery.Builder bool = new BoolQuery.Builder()
                .must(scored(IndexFields.of(phrase.field()), phrase, 1))
                .boost((float) phrase.units().size());
        if (phrase.field() == TextField.CONTENT) {
            bool.should(scored(IndexFields.TITLE, phrase, Ranking.TITLE_BOOST));
        }
        segmenter.indexWords(phrase.text()).stream()
                .distinct()
                .limit(Ranking.WORDS_OF_A_PHRASE)
                .forEach(word -> bool.should(
                        scored(IndexFields.WORDS, new PhraseTokens(IndexFields.WORDS, word), Ranking.WORD_BOOST)));
        return bool.build()._toQuery();
    }

    private static Query scored(String field, Phrase phrase, float boost) {
        return scored(field, PhraseTokens.of(field, phrase), boost);
    }

    /** Scored by how often it stands there and how short the field is, and by nothing else in the index. */
    private static Query scored(String field, PhraseTokens tokens, float boost) {
        Query occurrences = Query.of(query ->
                query.intervals(intervals -> intervals.field(tokens.field()).match(match -> match.query(tokens.tokens())
                        .analyzer(ANALYZER)
                        .ordered(true)
                        .maxGaps(0))));
        return Query.of(query -> query.functionScore(score -> score.query(occurrences)
                .functions(function -> function.fieldValueFactor(
                        factor -> factor.field(IndexFields.brevity(field)).missing(0d)))
                .boostMode(FunctionBoostMode.Multiply)
                .boost(boost)));
    }
}
