package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.zhengming.analytics.index.query.IndexFields;

/** Finds documents by key in one state of the index. */
final class HeldVersions {

    private final List<LeafReaderContext> leaves;

    HeldVersions(IndexSearcher searcher) {
        this.leaves = searcher.getIndexReader().leaves();
    }

    /** Version of the document held under a key, or {@code null}. */
    Long of(String key) throws IOException {
        BytesRef term = new BytesRef(key);
        for (LeafReaderContext leaf : leaves) {
            int doc = document(leaf, term);
            if (doc >= 0) {
                NumericDocValues versions = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
                return versions.advanceExact(doc) ? versions.longValue() : null;
            }
        }
        return null;
    }

    private static int document(LeafReaderContext leaf, BytesRef term) throws IOException {
        if (leaf.reader().terms(IndexFields.ID) == null) {
            return -1;
        }
        TermsEnum terms = leaf.reader().terms(IndexFields.ID).iterator();
        if (!terms.seekExact(term)) {
            return -1;
        }
        PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                return doc;
            }
        }
        return -1;
    }
}
