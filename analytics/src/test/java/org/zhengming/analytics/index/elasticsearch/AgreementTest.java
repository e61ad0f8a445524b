package org.zhengming.analytics.index.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.node.SharedNode;

/** Who moves from one machine to a cluster finds the same, in the same order, with the same marks and cursors. */
@Timeout(60)
class AgreementTest {

    private static final List<String> QUERIES =
            List.of("顾晴岚", "法院 开庭", "\"临湖市中级人民法院\"", "title:通报", "法院 NOT 云梧", "临湖 OR 云梧", "person:p-1", "(a OR 法院) 判决");

    private final String name = SharedNode.freshName();

    @TempDir
    Path directory;

    @AfterEach
    void deleteIndices() throws Exception {
        SharedNode.delete(name);
    }

    @Test
    void both_engines_give_the_same_pages() {
        try (SearchIndex lucene = LuceneIndex.open(directory);
                SearchIndex elasticsearch =
                        ElasticsearchIndex.open(ElasticsearchSettings.of(SharedNode.address(), name), refused -> {})) {
            for (SearchIndex index : List.of(lucene, elasticsearch)) {
                index.write(documents());
                index.commit();
            }
            for (String query : QUERIES) {
                for (SortOrder sort : SortOrder.values()) {
                    compare(lucene, elasticsearch, query, sort);
                }
            }
        }
    }

    private static void compare(SearchIndex lucene, SearchIndex elasticsearch, String query, SortOrder sort) {
        String cursor = null;
        do {
            Requests request = Requests.query(query)
                    .sort(sort)
                    .size(7)
                    .cursor(cursor)
                    .facets(Facet.values())
                    .histogram(HistogramInterval.DAY);
            SearchPage one = lucene.search(request.build());
            SearchPage other = elasticsearch.search(request.build());
            assertThat(one.total()).as(query).isPositive();
            assertThat(ids(other)).as("%s by %s", query, sort).isEqualTo(ids(one));
            if (sort != SortOrder.RELEVANCE) {
                assertThat(other.nextCursor()).isEqualTo(one.nextCursor());
            }
            assertThat(other)
                    .usingRecursiveComparison()
                    .ignoringFields("nextCursor")
                    .isEqualTo(one);
            cursor = sort == SortOrder.RELEVANCE ? null : one.nextCursor();
        } while (cursor != null);
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.document().id()).toList();
    }

    /** Of every length, so that relevance has something to tell apart. */
    private static List<IndexedFinding> documents() {
        List<String> words = List.of("顾晴岚", "临湖市中级人民法院", "云梧", "开庭", "判决", "a");
        return IntStream.range(0, 60)
                .mapToObj(i -> finding(
                                "id-" + i,
                                words.get(i % 6) + "，" + words.get((i + 1 + i / 6 % 4) % 6) + "，" + "无关的话。".repeat(i))
                        .title(i % 4 == 0 ? "通报" : null)
                        .persons("p-" + i % 3)
                        .source("s" + i % 5)
                        .publishedAt(START.plusSeconds(i * 50_000L % 3_000_000))
                        .observedAt(START.plusSeconds(4_000_000 + i))
                        .build())
                .toList();
    }
}
