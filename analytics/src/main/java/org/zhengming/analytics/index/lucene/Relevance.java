package org.zhengming.analytics.index.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;
import org.zhengming.analytics.index.query.Ranking;

/**
 * A score that depends on the query and the document alone, not on what else is in the index: BM25's weighing of
 * frequency against length, with a fixed average length and without the rarity of terms. So a document keeps its place
 * while others come in, and paging by relevance neither repeats nor skips. Longer phrases weigh more instead of rarer
 * ones, see {@link QueryCompiler}.
 */
final class Relevance extends Similarity {

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                return boost * (1 - 1 / (1 + frequency / Ranking.damping(length)));
            }
        };
    }
}
