package org.zhengming.jobs.reanalysis;

import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.jobs.index.SearchIndexFactory;

/** Gives everything that is indexed, once, for its one input. */
final class ReadIndexFunction implements FlatMapFunction<Long, IndexedFinding> {

    private static final long serialVersionUID = 1L;

    private final SearchIndexFactory index;
    private final Instant since;

    ReadIndexFunction(SearchIndexFactory index, Instant since) {
        this.index = index;
        this.since = since;
    }

    @Override
    public void flatMap(Long once, Collector<IndexedFinding> documents) throws IOException {
        try (SearchIndex opened = index.openToSearch()) {
            IndexPages pages = new IndexPages(opened, since);
            IndexPages.Page page = pages.read(null);
            page.documents().forEach(documents::collect);
            while (page.next() != null) {
                page = pages.read(page.next());
                page.documents().forEach(documents::collect);
            }
        }
    }
}
