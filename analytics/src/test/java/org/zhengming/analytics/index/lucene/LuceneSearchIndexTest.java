package org.zhengming.analytics.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.Findings;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SortOrder;

class LuceneSearchIndexTest {

    @TempDir
    Path directory;

    @Test
    void a_read_only_opening_of_a_missing_directory_fills_when_the_writer_commits() {
        Path missing = directory.resolve("later");
        try (SearchIndex reader = LuceneIndex.openReadOnly(missing)) {
            assertThat(reader.search(Requests.query(null).build()).total()).isZero();
            assertThat(missing).doesNotExist();
            try (SearchIndex writer = LuceneIndex.open(missing)) {
                writer.write(List.of(Findings.plain("1", "临湖市中级人民法院的顧青嵐法官收了钱")));
                writer.commit();
                reader.refresh();
                SearchPage page = reader.search(Requests.query("顾青岚")
                        .sort(SortOrder.RELEVANCE)
                        .facets(Facet.ROUTE, Facet.SOURCE)
                        .histogram(HistogramInterval.DAY)
                        .build());
                assertThat(page.total()).isEqualTo(1);
                assertThat(page.hits().getFirst().highlights()).containsExactly(new SearchPage.Span(10, 13));
                assertThat(page.facets().get(Facet.ROUTE)).containsExactly(new SearchPage.FacetCount("MONITOR", 1));
            }
        }
    }
}
