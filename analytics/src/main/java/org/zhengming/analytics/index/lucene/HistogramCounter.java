package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.query.IndexFields;
import org.zhengming.analytics.index.query.TimeBuckets;

/** Counts all matches by time of publication and route. */
final class HistogramCounter extends SimpleCollector {

    private final TimeBuckets buckets;
    private NumericDocValues times;
    private SortedDocValues routes;
    private Route[] routeOfOrd;

    HistogramCounter(TimeBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        times = DocValues.getNumeric(context.reader(), IndexFields.PUBLISHED_AT);
        // Every document has exactly one route.
        routes = DocValues.unwrapSingleton(DocValues.getSortedSet(context.reader(), Facet.ROUTE.field()));
        routeOfOrd = new Route[routes.getValueCount()];
        for (int ord = 0; ord < routeOfOrd.length; ord++) {
            routeOfOrd[ord] = Route.valueOf(routes.lookupOrd(ord).utf8ToString());
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        if (times.advanceExact(doc) && routes.advanceExact(doc)) {
            buckets.add(times.longValue(), routeOfOrd[routes.ordValue()]);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
