package org.zhengming.analytics.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHitCountCollector;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchPage.HistogramBucket;
import org.zhengming.analytics.index.SearchPage.Hit;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.query.Highlighter;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.TimeBuckets;

/** One search over one state of the index: hits, and facets and histogram in the same pass when they are asked for. */
final class SearchRun {

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final QueryNode node;
    private final DocumentMapper mapper;

    private final Map<Facet, FacetCounter> facets = new EnumMap<>(Facet.class);
    private final TimeBuckets buckets;

    SearchRun(IndexSearcher searcher, SearchRequest request, QueryNode node, DocumentMapper mapper) {
        this.searcher = searcher;
        this.request = request;
        this.node = node;
        this.mapper = mapper;
        request.facets().forEach(facet -> facets.put(facet, new FacetCounter(facet)));
        this.buckets = request.histogram() == null ? null : new TimeBuckets(request.histogram(), request.zone());
    }

    SearchPage page(Query query) throws IOException {
        boolean looksAtAll = !facets.isEmpty() || buckets != null;
        PageCollector page = new PageCollector(request, looksAtAll);
        long total = looksAtAll ? lookAtAll(query, page) : lookAtTheFirst(query, page);
        List<Hit> hits = new ArrayList<>();
        for (int doc : page.documents()) {
            IndexedFinding document = mapper.fromLucene(searcher.storedFields(), doc);
            hits.add(new Hit(document, Highlighter.spans(node, document)));
        }
        return new SearchPage(total, hits, page.nextCursor(), facets(), histogram());
    }

    /** One pass for the hits and everything that is counted; gives the number of matches. */
    private long lookAtAll(Query query, PageCollector page) throws IOException {
        TotalHitCountCollector total = new TotalHitCountCollector();
        List<Collector> collectors = new ArrayList<>(facets.values());
        collectors.add(total);
        if (request.size() > 0) {
            collectors.add(page.collector());
        }
        if (buckets != null) {
            collectors.add(new HistogramCounter(buckets));
        }
        searcher.search(query, new Single(MultiCollector.wrap(collectors)));
        return total.getTotalHits();
    }

    /** The hits by themselves, passing over what comes too late in the order; the number of matches without looking. */
    private long lookAtTheFirst(Query query, PageCollector page) throws IOException {
        if (request.size() > 0) {
            searcher.search(query, new Single(page.collector()));
        }
        return searcher.count(query);
    }

    private Map<Facet, List<FacetCount>> facets() {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        facets.forEach((facet, counter) -> counts.put(facet, counter.ordered()));
        return counts;
    }

    private List<HistogramBucket> histogram() {
        return buckets == null ? List.of() : buckets.toList();
    }

    /** The searcher has no executor, so that one collector sees all segments, one after the other. */
    private record Single(Collector collector) implements CollectorManager<Collector, Void> {

        @Override
        public Collector newCollector() {
            return collector;
        }

        @Override
        public Void reduce(Collection<Collector> collectors) {
            return null;
        }
    }
}
