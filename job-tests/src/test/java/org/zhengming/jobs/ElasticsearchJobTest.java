package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.index.SearchIndexFactory;
import org.zhengming.node.ElasticsearchNode;

@Timeout(180)
class ElasticsearchJobTest {

    private static final int HITS = 150;

    @TempDir
    Path home;

    @TempDir
    Path nodeHome;

    @Test
    void a_node_that_is_killed_costs_no_finding_and_doubles_none_and_a_refused_one_is_a_dead_letter() throws Exception {
        try (ElasticsearchNode node = ElasticsearchNode.start(nodeHome);
                Bench bench = new Bench(home)) {
            Configuration configuration = configuration(bench, node);
            SearchIndexFactory.of(configuration).open(letter -> {}).close();
            // What an operator may do to an index: then a source that is no number cannot be indexed.
            put(node, "/findings-2026.03", "{\"mappings\":{\"properties\":{\"source\":{\"type\":\"integer\"}}}}");
            bench.drop("a.jsonl", hits("a"));
            EmbeddedJob job = bench.start(configuration);
            try (SearchIndex index = SearchIndexFactory.of(configuration).openToSearch()) {
                Await.until("the first file in the index", () -> total(index) == HITS);

                node.kill();
                bench.drop("b.jsonl", hits("b") + Bench.hit("refused", 1));
                node.restart();

                Await.until("both files in the index", () -> total(index) == 2 * HITS);
                Await.until("the dead letter", () -> bench.deadLetters().stream()
                        .anyMatch(letter -> letter.contains("INDEX_REFUSED")));
                assertThat(bench.deadLetters()).hasSize(1).noneMatch(letter -> letter.contains("闻人知远"));
                assertThat(job.state()).isEqualTo(JobState.RUNNING);
                assertThat(index.find("a-7")).isPresent();
            }
        }
    }

    private static Configuration configuration(Bench bench, ElasticsearchNode node) throws Exception {
        return ConfigurationReader.parse("""
                registry: registry.jsonl
                data: data
                sources: [{ id: exports, kind: folder, path: inbox }]
                index: { kind: elasticsearch, url: "%s", name: findings }
                retention: { WELFARE: 1d }
                """.formatted(node.address()), "test", bench.home);
    }

    private static String hits(String name) {
        return IntStream.range(0, HITS)
                .mapToObj(i -> Bench.hit(name + "-" + i, 1).replace("\"source\":\"test\"", "\"source\":\"7\""))
                .collect(Collectors.joining());
    }

    /** 0 while the node cannot answer. */
    private static long total(SearchIndex index) {
        try {
            return index.search(new SearchRequest(
                            null, Map.of(), null, null, SortOrder.NEWEST, 0, null, Set.of(), null, ZoneOffset.UTC))
                    .total();
        } catch (RuntimeException away) {
            return 0;
        }
    }

    private static void put(ElasticsearchNode node, String path, String json) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(node.address().resolve(path))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }
}
