package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchRequest;

/** Counts the values of one facet over all matches, exactly; by number within a segment, by name across segments. */
final class FacetCounter extends SimpleCollector {

    private final Facet facet;
    private final Map<String, Long> totals = new HashMap<>();
    private SortedSetDocValues values;
    /** The same values when no document of the segment has more than one, which is faster; else {@code null}. */
    private SortedDocValues singles;

    private int[] counts = new int[0];

    FacetCounter(Facet facet) {
        this.facet = facet;
    }

    /** Most frequent first, then by value. */
    List<FacetCount> ordered() {
        return totals.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(FacetCount.ORDER)
                .limit(SearchRequest.MAX_FACET_VALUES)
                .toList();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getSortedSet(context.reader(), facet.field());
        singles = DocValues.unwrapSingleton(values);
        counts = new int[(int) values.getValueCount()];
    }

    @Override
    public void collect(int doc) throws IOException {
        if (singles != null) {
            if (singles.advanceExact(doc)) {
                counts[singles.ordValue()]++;
            }
        } else if (values.advanceExact(doc)) {
            for (int left = values.docValueCount(); left > 0; left--) {
                counts[(int) values.nextOrd()]++;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                totals.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
            }
        }
        counts = new int[0];
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
