package org.zhengming.analytics.index.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.query.Cursor;
import org.zhengming.analytics.index.query.IndexFields;

/** Collects the hits of one page, those after the request's cursor, in the request's order. */
final class PageCollector {

    private final SearchRequest request;
    private final TopFieldCollector collector;
    private ScoreDoc[] hits;

    /**
     * @param seesAll whether every match is shown to it, since others look at them too; else it may pass over those that
     *     come too late in the order
     * @throws IllegalArgumentException if the cursor was not given out for this request
     */
    PageCollector(SearchRequest request, boolean seesAll) {
        this.request = request;
        // One hit more than asked for tells whether a next page exists.
        int wanted = request.size() + 1;
        this.collector = new TopFieldCollectorManager(
                        sort(request.sort()), wanted, after(), seesAll ? Integer.MAX_VALUE : wanted)
                .newCollector();
    }

    Collector collector() {
        return collector;
    }

    /** Lucene's document numbers in order. */
    List<Integer> documents() {
        return Arrays.stream(hits()).limit(request.size()).map(hit -> hit.doc).toList();
    }

    /** {@code null} on the last page. */
    String nextCursor() {
        ScoreDoc[] hits = hits();
        if (request.size() == 0 || hits.length <= request.size()) {
            return null;
        }
        FieldDoc last = (FieldDoc) hits[request.size() - 1];
        long sortKey =
                switch (last.fields[0]) {
                    case Float score -> Float.floatToIntBits(score);
                    case Long millis -> millis;
                    default -> throw new IllegalStateException("No sort key is of this type");
                };
        return new Cursor(sortKey, ((BytesRef) last.fields[1]).utf8ToString()).encode(request);
    }

    private ScoreDoc[] hits() {
        if (hits == null) {
            hits = collector.topDocs().scoreDocs;
        }
        return hits;
    }

    private FieldDoc after() {
        if (request.cursor() == null) {
            return null;
        }
        Cursor cursor = Cursor.decode(request.cursor(), request);
        Object sortKey = request.sort() == SortOrder.RELEVANCE
                ? (Object) Float.intBitsToFloat((int) cursor.sortKey())
                : (Object) cursor.sortKey();
        // Any document number: the id's key is unique and decides before it.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {sortKey, new BytesRef(cursor.key())});
    }

    private static Sort sort(SortOrder order) {
        SortField first = order == SortOrder.RELEVANCE
                ? SortField.FIELD_SCORE
                : new SortField(IndexFields.timeOf(order), SortField.Type.LONG, order != SortOrder.OLDEST);
        return new Sort(first, new SortField(IndexFields.ID, SortField.Type.STRING));
    }
}
