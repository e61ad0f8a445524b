package org.zhengming.analytics.index.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;
import static org.zhengming.analytics.index.Findings.plain;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.elasticsearch.ElasticsearchSettings.Delivery;
import org.zhengming.node.SharedNode;

@Timeout(60)
class DeliveryTest {

    private static final Instant FEBRUARY = Instant.parse("2026-02-03T08:00:00Z");

    private final String name = SharedNode.freshName();
    private final NodeCalls node = new NodeCalls(SharedNode.address());
    private final ConcurrentLinkedQueue<RefusedDocument> refused = new ConcurrentLinkedQueue<>();

    @AfterEach
    void deleteIndices() throws Exception {
        SharedNode.delete(name);
    }

    @Test
    void a_post_whose_time_moves_over_a_months_end_stands_in_one_index_only() throws Exception {
        try (SearchIndex index = open(SharedNode.address())) {
            index.write(List.of(finding("1", "甲").publishedAt(START).version(1).build(), plain("2", "甲")));
            index.commit();
            index.write(
                    List.of(finding("1", "甲").publishedAt(FEBRUARY).version(2).build()));
            index.commit();
            assertThat(index.search(Requests.query("甲").build()).total()).isEqualTo(2);
            assertThat(index.find("1").orElseThrow().version()).isEqualTo(2);
            index.write(List.of(finding("1", "甲").publishedAt(START).version(1).build()));
            index.commit();
            assertThat(index.search(Requests.query("甲").build()).total()).isEqualTo(2);
            assertThat(index.find("1").orElseThrow().version()).isEqualTo(2);
            index.write(List.of(finding("1", "甲").publishedAt(START).version(3).build()));
            index.write(
                    List.of(finding("1", "甲").publishedAt(FEBRUARY).version(4).build()));
            index.commit();
            assertThat(index.search(Requests.query("甲").build()).total()).isEqualTo(2);
            assertThat(index.find("1").orElseThrow().version()).isEqualTo(4);
        }
        assertThat(node.get("/_cat/indices/" + name + "-*?h=index"))
                .contains(name + "-2026.02")
                .contains(name + "-2026.03");
    }

    @Test
    void an_index_in_which_everything_is_past_its_retention_is_deleted_as_a_whole() throws Exception {
        try (SearchIndex index = open(SharedNode.address())) {
            index.write(List.of(
                    finding("1", "甲").publishedAt(FEBRUARY).observedAt(FEBRUARY).build(),
                    finding("2", "甲").publishedAt(START).observedAt(START).build(),
                    finding("3", "甲")
                            .publishedAt(START)
                            .observedAt(START)
                            .route(Route.WELFARE)
                            .build()));
            Map<Route, Duration> retention = Map.of(Route.MONITOR, Duration.ofDays(10));
            assertThat(index.deleteExpired(retention, START.plus(Duration.ofDays(11))))
                    .isEqualTo(2);
            assertThat(index.find("3")).isPresent();
        }
        assertThat(node.get("/_cat/indices/" + name + "-*?h=index").strip()).isEqualTo(name + "-2026.03");
    }

    @Test
    void a_document_that_the_cluster_will_never_take_is_refused_and_the_others_are_there() throws Exception {
        try (SearchIndex index = open(SharedNode.address())) {
            // What an operator may do to a template: then a source that is no number cannot be indexed.
            node.put("/" + name + "-2026.03", """
                    {"mappings":{"properties":{"source":{"type":"integer"}}}}""");
            index.write(List.of(
                    finding("good", "甲").source("7").build(),
                    finding("bad", "甲").source("weibo").build(),
                    finding("none", "甲").source(null).build()));
            index.commit();
            assertThat(index.search(Requests.query("甲").build()).total()).isEqualTo(2);
        }
        assertThat(refused).singleElement().satisfies(document -> {
            assertThat(document.document().id()).isEqualTo("bad");
            assertThat(document.status()).isEqualTo(400);
            assertThat(document.type()).isEqualTo("document_parsing_exception");
        });
    }

    @Test
    void a_cluster_that_asks_to_slow_down_or_fails_is_sent_the_same_again() throws Exception {
        try (FaultyGate gate = new FaultyGate(SharedNode.address());
                SearchIndex index = open(gate.address())) {
            gate.answer(429, 503, 502, 429);
            index.write(many(0, 500));
            index.commit();
            assertThat(gate.hasAnsweredAll()).isTrue();
            assertThat(index.search(Requests.query("甲").build()).total()).isEqualTo(500);
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void items_of_an_index_on_a_full_disk_wait_until_there_is_room() throws Exception {
        try (SearchIndex index = open(SharedNode.address())) {
            index.write(List.of(plain("0", "甲")));
            index.commit();
            // What a node does to its indices when its disk is nearly full.
            node.put("/" + name + "-2026.03/_settings", "{\"index.blocks.read_only_allow_delete\":true}");
            index.write(List.of(
                    plain("1", "甲"), finding("2", "甲").publishedAt(FEBRUARY).build()));
            CompletableFuture<Void> commit = CompletableFuture.runAsync(index::commit);
            assertThatThrownBy(() -> commit.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            node.put("/" + name + "-2026.03/_settings", "{\"index.blocks.read_only_allow_delete\":null}");
            commit.get(30, TimeUnit.SECONDS);
            assertThat(index.search(Requests.query("甲").build()).total()).isEqualTo(3);
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void a_request_too_long_for_the_cluster_goes_in_parts_and_a_document_too_long_is_refused() throws Exception {
        try (FaultyGate gate = new FaultyGate(SharedNode.address());
                SearchIndex index = open(gate.address())) {
            gate.allow(20_000);
            index.write(many(0, 100));
            index.write(List.of(plain("long", "甲" + "乙".repeat(20_000))));
            index.commit();
            assertThat(index.search(Requests.query("甲").build()).total()).isEqualTo(100);
        }
        assertThat(refused).singleElement().satisfies(document -> assertThat(document.status())
                .isEqualTo(413));
    }

    @Test
    void a_cluster_that_cannot_be_reached_is_given_up_in_the_end_and_named() {
        Delivery impatient = new Delivery(10, 10_000, 1, Duration.ofMillis(300));
        ElasticsearchSettings nobody = new ElasticsearchSettings(
                List.of(URI.create("http://127.0.0.1:1")), name, Credentials.NONE, null, impatient);
        assertThatThrownBy(() -> ElasticsearchIndex.open(nobody, refused::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Elasticsearch cannot be used now");
    }

    @Test
    void credentials_that_are_refused_are_said_and_never_shown() throws Exception {
        Credentials secret = Credentials.password("writer", "very-secret");
        assertThat(secret.toString()).isEqualTo("given");
        try (FaultyGate gate = new FaultyGate(SharedNode.address())) {
            ElasticsearchSettings settings =
                    new ElasticsearchSettings(List.of(gate.address()), name, secret, null, Delivery.USUAL);
            assertThat(settings.toString()).doesNotContain("secret");
            try (SearchIndex index = ElasticsearchIndex.open(settings, refused::add)) {
                gate.answer(401);
                index.write(many(0, 1));
                assertThatThrownBy(index::commit)
                        .isInstanceOfSatisfying(IndexException.class, refusal -> assertThat(refusal.code())
                                .isEqualTo(IndexException.Code.INDEX_REFUSED));
            }
        }
    }

    @Test
    void a_template_of_another_system_is_not_touched() throws Exception {
        node.put("/_index_template/" + name, "{\"index_patterns\":[\"" + name + "-x*\"]}");
        assertThatThrownBy(() -> open(SharedNode.address()))
                .isInstanceOfSatisfying(IndexException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(IndexException.Code.INDEX_FOREIGN));
    }

    private SearchIndex open(URI address) {
        return ElasticsearchIndex.open(ElasticsearchSettings.of(address, name), refused::add);
    }

    private static List<IndexedFinding> many(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> plain("" + i, "甲" + i)).toList();
    }
}
